package dev.zetel.gateway.settings;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where the services are, which proxies the gateway trusts, how long it waits and how much it holds. */
@ConfigMapping(prefix = "zetel")
public interface GatewaySettings {

    /** Origins of the replicas, asked in turn. */
    List<URI> directoryUrl();

    List<URI> billingUrl();

    List<URI> licensingUrl();

    /** The origin that callers know, if it is fixed: nothing of a request can then change the links in answers. */
    Optional<URI> publicUrl();

    Gateway gateway();

    interface Gateway {

        /** Addresses or networks (10.0.0.0/8) whose X-Forwarded headers are trusted. */
        Optional<List<String>> trustedProxies();

        @WithDefault("5s")
        Duration connectTimeout();

        /** How long a connection to a service may stay silent in the middle of a request. */
        @WithDefault("30s")
        Duration idleTimeout();

        @WithDefault("32M")
        MemorySize maxBodySize();

        /** How long a caller may take to send a body. */
        @WithDefault("60s")
        Duration bodyTimeout();

        @WithDefault("256")
        int connectionsPerReplica();

        /** How many batches are under way at once. */
        @WithDefault("64")
        int maxBatches();

        /** How much all batches together hold: their bodies, and the responses to their items. */
        @WithDefault("16M")
        MemorySize batchMemory();
    }
}
