package dev.zetel.access.caller;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The names of the claims that identify the caller; every identity provider has its own. */
@ConfigMapping(prefix = "zetel.claims")
interface Claims {

    /** The tenant's id; absent in tokens of the operator and of cloud services. */
    @WithDefault("tid")
    String tenant();

    /** The user's or application's id in the directory. */
    @WithDefault("oid")
    String user();

    /** Application roles, an array. */
    @WithDefault("roles")
    String roles();
}
