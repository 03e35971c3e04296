package dev.zetel.notifications.address;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** What is public: everything but the ranges that IANA has set aside for other purposes. */
final class PublicAddresses {

    private static final List<Network> NOT_PUBLIC = networks(
            // this host, private, shared by carriers, loopback, link-local with the metadata services of clouds
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.168.0.0/16",
            // protocol assignments, documentation, relays, benchmarks
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            // multicast, reserved, broadcast
            "224.0.0.0/4",
            "240.0.0.0/4",
            // Teredo and other protocol assignments, documentation, 6to4, which carries an IPv4 address
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    /** Outside of it there is loopback, link-local, unique local, multicast and translated IPv4. */
    private static final Network GLOBAL_UNICAST = Network.of("2000::/3");

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        var global = address.getAddress().length == 4 || GLOBAL_UNICAST.contains(address);
        return global && NOT_PUBLIC.stream().noneMatch(network -> network.contains(address));
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::of).toList();
    }
}
