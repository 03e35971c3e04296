package dev.zetel.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

    @Test
    void areNetworksSoThatNoRequestAsksTheNameServer() throws IOException {
        var defaults = new Properties();
        try (var file = getClass().getResourceAsStream("/META-INF/microprofile-config.properties")) {
            defaults.load(file);
        }

        assertThat(defaults.getProperty("quarkus.http.proxy.trusted-proxies").split(","))
                .isNotEmpty()
                .allMatch(proxy -> proxy.matches(".+/\\d+"));
    }
}
