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
import org.junit.jupiter.params.provider.ValueSource;

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
        "/v1.0/NOTES?name=%7c%22%25zz, 200",
        "/v1.0/nothing, 404",
        "/v1.0/microsoft.graph.nothing, 404"
    })
    void findsTheOperationUnderEverySpelling(String target, int status) throws IOException {
        assertThat(get(target)).startsWith("HTTP/1.1 " + status);
    }

    /** Of the server's own accord, before anything of ours reads them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1.0/notes?$filter=%zz",
                "/v1.0/NOTES?$filter=%zz",
                "/v1.0/notes/page?rows=0&$select=%",
                "/v1.0/notes?%2=x",
                "/v1.0/notes/%zz",
                "/v1.0/NOTES/page?name=a|b\"<>{}^"
            })
    void refusesAddressesThatAreNone(String target) throws IOException {
        assertThat(get(target)).startsWith("HTTP/1.1 400");
    }

    private String get(String target) throws IOException {
        var request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        try (var socket = new Socket(origin.getHost(), origin.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
