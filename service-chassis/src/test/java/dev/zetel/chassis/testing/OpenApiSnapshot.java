package dev.zetel.chassis.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed document is what the service serves; {@code -Dzetel.snapshots=update} rewrites it. */
public abstract class OpenApiSnapshot {

    private static final Path SNAPSHOT = Path.of("src/main/openapi/openapi.yaml");

    @Test
    void isWhatTheServiceServes() throws IOException {
        var served = given().get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        if ("update".equals(System.getProperty("zetel.snapshots"))) {
            Files.createDirectories(SNAPSHOT.getParent());
            Files.writeString(SNAPSHOT, served);
        }

        assertThat(served).isEqualTo(Files.readString(SNAPSHOT));
        assertThat(served).as("every answer has a schema of its own").doesNotContain("ObjectNode");
    }
}
