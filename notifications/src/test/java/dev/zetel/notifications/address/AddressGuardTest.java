package dev.zetel.notifications.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private static final String PUBLIC = "93.184.216.34";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.10",
                "::1",
                "0.0.0.0",
                "::",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "100.64.0.1",
                "169.254.0.1",
                "169.254.169.254",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "224.0.0.1",
                "ff02::1",
                "240.0.0.1",
                "255.255.255.255",
                "192.0.2.1",
                "198.51.100.1",
                "203.0.113.1",
                "198.18.0.1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:7f00::1",
                "2001:db8::1"
            })
    void refusesAddressesThatAreNotPublic(String address) {
        var guard = guard(List.of(), address);

        assertThatExceptionOfType(WebhookUrlRefused.class)
                .isThrownBy(() -> guard.check("https://receiver.example/"))
                .withMessage("The URL must lead to a public address.");
    }

    @ParameterizedTest
    @ValueSource(strings = {PUBLIC, "172.15.255.255", "172.32.0.1", "100.128.0.1", "2606:2800:220:1::1", "2a00::1"})
    void letsPublicAddressesPassAndSaysWhichToConnectTo(String address) throws UnknownHostException {
        var destination = guard(List.of(), address).check("https://receiver.example:8443/hook?a=b");

        assertThat(destination.address()).isEqualTo(InetAddress.getByName(address));
        assertThat(destination.url().host()).isEqualTo("receiver.example");
        assertThat(destination.url().port()).isEqualTo(8443);
        assertThat(destination.url().target()).isEqualTo("/hook?a=b");
    }

    @Test
    void refusesANameOfWhichOneAddressIsNotPublic() {
        var guard = guard(List.of(), PUBLIC, "10.0.0.1");

        assertThatExceptionOfType(WebhookUrlRefused.class)
                .isThrownBy(() -> guard.check("https://receiver.example/"))
                .withMessageNotContaining("10.0.0.1");
    }

    @Test
    void looksAtTheAnswerOfTheNameServerEachTime() throws UnknownHostException {
        var answers = List.of(InetAddress.getByName(PUBLIC), InetAddress.getByName("169.254.169.254"))
                .iterator();
        var guard = new AddressGuard(List.of(), host -> new InetAddress[] {answers.next()});

        guard.check("https://receiver.example/");

        assertThatExceptionOfType(WebhookUrlRefused.class).isThrownBy(() -> guard.check("https://receiver.example/"));
    }

    @Test
    void letsPassWhatTheOperatorAllowsWithoutEncryptionToo() {
        var guard = guard(List.of("10.1.0.0/16", "fd00::/8"), "10.1.2.3");

        assertThat(guard.check("http://receiver.example/").url().port()).isEqualTo(80);
        assertThat(guard.check("https://receiver.example/").url().port()).isEqualTo(443);
        assertThatExceptionOfType(WebhookUrlRefused.class)
                .isThrownBy(() -> guard(List.of("10.1.0.0/16"), "10.2.0.1").check("https://receiver.example/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://receiver.example/",
                "ftp://receiver.example/",
                "file:///etc/passwd",
                "receiver.example",
                "https:///hook",
                "https://user:word@receiver.example/",
                "https://receiver.example/#part",
                "https://a b/",
                "https://127.1/",
                ""
            })
    void refusesWhatIsNotAPlainHttpsUrl(String url) {
        var guard = guard(List.of(), PUBLIC);

        assertThatExceptionOfType(WebhookUrlRefused.class).isThrownBy(() -> guard.check(url));
    }

    @Test
    void refusesAUrlThatIsTooLong() {
        var guard = guard(List.of(), PUBLIC);

        assertThatExceptionOfType(WebhookUrlRefused.class)
                .isThrownBy(() -> guard.check("https://receiver.example/" + "a".repeat(2048)));
    }

    @Test
    void refusesANameThatLeadsNowhere() {
        var guard = new AddressGuard(List.of(), host -> {
            throw new UnknownHostException(host);
        });

        assertThatExceptionOfType(WebhookUrlRefused.class)
                .isThrownBy(() -> guard.check("https://receiver.example/"))
                .withMessageContaining("leads to no address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "localhost/8", "10.0.0.0/x"})
    void doesNotStartWithANetworkThatIsNone(String network) {
        assertThatIllegalArgumentException().isThrownBy(() -> guard(List.of(network), PUBLIC));
    }

    private static AddressGuard guard(List<String> allowed, String... addresses) {
        return new AddressGuard(allowed, host -> {
            var all = new InetAddress[addresses.length];
            for (var i = 0; i < all.length; i++) {
                all[i] = InetAddress.getByName(addresses[i]);
            }
            return all;
        });
    }
}
