package dev.zetel.chassis.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.chassis.testing.openapi.OpenApiRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The document keeps the rules, and the committed one is what is served; {@code -Dzetel.snapshots=update} rewrites it. */
public abstract class OpenApiSnapshot {

    private static final Path SNAPSHOT = Path.of("src/main/openapi/openapi.yaml");

    @Test
    void isWhatTheServiceServes() throws IOException {
        var served = served();

        if ("update".equals(System.getProperty("zetel.snapshots"))) {
            Files.createDirectories(SNAPSHOT.getParent());
            Files.writeString(SNAPSHOT, served);
        }

        assertThat(served).isEqualTo(Files.readString(SNAPSHOT));
    }

    @Test
    void schemasAreOfTheDomain() {
        rules().schemasAreOfTheDomain();
    }

    @Test
    void operationsAreSecured() {
        rules().operationsAreSecured();
    }

    @Test
    void errorsHaveTheEnvelope() {
        rules().errorsHaveTheEnvelope();
    }

    @Test
    void bodiesHaveExamples() {
        rules().bodiesHaveExamples();
    }

    @Test
    void answersHaveTheirContext() {
        rules().answersHaveTheirContext();
    }

    private static OpenApiRules rules() {
        return new OpenApiRules(served());
    }

    private static String served() {
        return given().get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
