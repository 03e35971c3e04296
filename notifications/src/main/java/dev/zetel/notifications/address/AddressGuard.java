package dev.zetel.notifications.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets webhooks lead to public addresses over {@code https} only, and wherever the operator allows it. It is asked when a
 * webhook is made and again at each delivery: a name may mean another address by then.
 */
public class AddressGuard {

    private final List<Network> allowed;
    private final NameResolver resolver;

    /** @param allowedNetworks where deliveries may go besides public addresses, without encryption too */
    public AddressGuard(List<String> allowedNetworks, NameResolver resolver) {
        this.allowed = allowedNetworks.stream().map(Network::of).toList();
        this.resolver = resolver;
    }

    /** Refuses a URL unless every address behind its name may be connected to. */
    public Destination check(String text) {
        var url = WebhookUrl.parse(text);
        var addresses = resolve(url.host());
        if (!url.encrypted() && !Stream.of(addresses).allMatch(this::isAllowed)) {
            throw new WebhookUrlRefused("The URL must begin with https://.");
        }
        if (!Stream.of(addresses).allMatch(address -> isAllowed(address) || PublicAddresses.contains(address))) {
            throw new WebhookUrlRefused("The URL must lead to a public address.");
        }
        return new Destination(url, addresses[0]);
    }

    private boolean isAllowed(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.contains(address));
    }

    private InetAddress[] resolve(String host) {
        try {
            return resolver.resolve(host);
        } catch (UnknownHostException e) {
            throw new WebhookUrlRefused("The name '" + host + "' in the URL leads to no address.");
        }
    }
}
