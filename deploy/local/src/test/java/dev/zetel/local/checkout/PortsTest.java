package dev.zetel.local.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortsTest {

    @ParameterizedTest
    @CsvSource({
        "GATEWAY, 8080, 18080",
        "GATEWAY_HTTPS, 8443, 18443",
        "DIRECTORY, 8081, 18081",
        "BILLING, 8082, 18082",
        "LICENSING, 8083, 18083",
        "KEYCLOAK, 8180, 18180",
        "KAFKA, 9092, 19092",
        "POSTGRES, 5433, 15433",
        "MAIL, 8025, 18025",
        "MAIL_SMTP, 8026, 18026"
    })
    void keepTheirDistanceFromTheBase(Listener listener, int standard, int moved) {
        assertThat(new Ports(8080).of(listener)).isEqualTo(standard);
        assertThat(new Ports(18080).of(listener)).isEqualTo(moved);
    }

    @Test
    void refuseABaseThatPutsOneOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ports(3_000))
                .withMessage("port base 3000 puts postgres at 353, outside 1024 to 65535");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ports(65_000))
                .withMessage("port base 65000 puts kafka at 66012, outside 1024 to 65535");
    }

    @Test
    void ofTwoStacksAThousandApartDoNotMeet() {
        var first = Arrays.stream(Listener.values()).map(new Ports(8080)::of).toList();
        var second = Arrays.stream(Listener.values()).map(new Ports(9080)::of).toList();

        assertThat(first).doesNotContainAnyElementsOf(second);
    }

    @Test
    void nameOneThatIsTaken() throws IOException {
        var ports = FreePorts.some();

        try (var other = new ServerSocket(ports.of(Listener.BILLING), 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(other.isBound()).isTrue();
            assertThat(ports.taken()).contains(Listener.BILLING);
        }
        assertThat(ports.taken()).isEmpty();
    }
}
