package dev.zetel.gateway.proxy.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private final TrustedProxies proxies = new TrustedProxies(List.of("10.0.0.0/8", "192.0.2.7", "fd00::/8", "::1"));

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, true",
        "10.255.3.4, true",
        "11.0.0.1, false",
        "192.0.2.7, true",
        "192.0.2.8, false",
        "fd12::1, true",
        "fe80::1, false",
        "::1, true",
        "::2, false",
        "example.org, false"
    })
    void includesAddressesOfItsNetworks(String address, boolean included) {
        assertThat(proxies.include(address)).isEqualTo(included);
    }

    @Test
    void trustsNobodyUnlessConfigured() {
        assertThat(new TrustedProxies(List.of()).include("127.0.0.1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/", "/8", ""})
    void refusesWhatIsNoNetwork(String network) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrustedProxies(List.of(network)))
                .withMessage("zetel.gateway.trusted-proxies takes addresses and networks, not: " + network);
    }
}
