package dev.zetel.gateway.proxy.origin;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The networks whose word on where a request came from is trusted. */
final class TrustedProxies {

    private final List<IpSubnetFilterRule> networks;

    TrustedProxies(List<String> networks) {
        this.networks = networks.stream().map(TrustedProxies::network).toList();
    }

    boolean include(String address) {
        return address(address)
                .map(known -> new InetSocketAddress(known, 0))
                .filter(known -> networks.stream().anyMatch(network -> network.matches(known)))
                .isPresent();
    }

    private static IpSubnetFilterRule network(String text) {
        try {
            var slash = text.indexOf('/');
            var address = address(slash < 0 ? text : text.substring(0, slash)).orElseThrow();
            var bits =
                    slash < 0 ? address.getAddress().length * Byte.SIZE : Integer.parseInt(text.substring(slash + 1));
            return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
        } catch (NoSuchElementException | IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    "zetel.gateway.trusted-proxies takes addresses and networks, not: " + text, malformed);
        }
    }

    private static Optional<InetAddress> address(String literal) {
        return Optional.ofNullable(NetUtil.createInetAddressFromIpAddressString(literal));
    }
}
