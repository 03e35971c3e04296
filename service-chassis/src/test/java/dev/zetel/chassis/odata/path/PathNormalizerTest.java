package dev.zetel.chassis.odata.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.chassis.testing.ServiceResources;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Through a socket: clients of Java refuse to send some of these. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class PathNormalizerTest {

    @TestHTTPResource
    URI origin;

    @ParameterizedTest
    @CsvSource({
        "/v1.0/notes, 200",
        "/v1.0/Notes, 200",
        "/V1.0/NOTES, 200",
        "/v1.0/graph.notes, 200",
        "/v1.0/notes/microsoft.graph.page()?rows=0&Test-Tenant=x, 400",
        "/v1.0/NOTES/page?rows=0&name=a|b\"<>{}^, 400",
        "/v1.0/NOTES/page?rows=0&name=%zz, 400",
        "/v1.0/nothing, 404",
        "/v1.0/microsoft.graph.nothing, 404"
    })
    void findsTheOperationUnderEverySpelling(String target, int status) throws IOException {
        assertThat(get(target)).startsWith("HTTP/1.1 " + status);
    }

    private String get(String target) throws IOException {
        var request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        try (var socket = new Socket(origin.getHost(), origin.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
