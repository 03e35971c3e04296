package dev.zetel.endtoend.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.client.http.Response;
import dev.zetel.endtoend.installation.Context;
import dev.zetel.endtoend.installation.EndToEnd;
import dev.zetel.endtoend.installation.Installation;
import dev.zetel.endtoend.isolation.OpenApi.Operation;
import dev.zetel.endtoend.organisation.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every operation that the services say they have, with the token of another tenant that holds equal data. */
@EndToEnd
class TenantIsolationTest {

    private static final Pattern OPERATION = Pattern.compile("(?m)^      operationId: ");

    private final Installation zetel;
    private final List<Operation> operations;

    TenantIsolationTest(Installation zetel) {
        this.zetel = zetel;
        this.operations = Stream.of(Context.values())
                .map(context -> zetel.replicas(context).get(0).port())
                .flatMap(port -> OpenApi.of("http://127.0.0.1:" + port).operations().stream())
                .toList();
        assertThat(operations).as("those of the documents").hasSize(documented());
    }

    @Test
    void aForeignIdIsAsUnknownAsAnInventedOneAndNothingForeignIsEverShown() {
        var ours = Belongings.in(zetel);
        var theirs = Belongings.in(zetel);
        var before = theirs.seen();
        var walk = new Walk(ours.organisation().as(Role.GLOBAL));
        var softly = new SoftAssertions();

        for (var operation : operations) {
            if (walk.takesAnId(operation)) {
                theirs.ids().forEach((foreign, unknown) -> {
                    var invented = unknown.apply(foreign);
                    var answer = walk.send(operation, foreign);
                    softly.assertThat(answer.status()).as(answer.request()).isGreaterThanOrEqualTo(400);
                    softly.assertThat(essence(answer, foreign))
                            .as(answer.request())
                            .isEqualTo(essence(walk.send(operation, invented), invented));
                    softly.assertThat(essence(answer, foreign))
                            .as(answer.request())
                            .doesNotContain(theirs.secrets());
                });
            } else {
                var answer = walk.send(operation, "none");
                softly.assertThat(answer.body().toString()).as(answer.request()).doesNotContain(theirs.secrets());
            }
        }

        softly.assertThat(theirs.seen()).isEqualTo(before);
        softly.assertAll();
    }

    @Test
    void nothingIsAnsweredWithoutAToken() {
        var walk = new Walk(zetel.api(() -> "none"));

        assertThat(operations)
                .allSatisfy(operation -> assertThat(walk.send(operation, "none").status())
                        .as(operation.toString())
                        .isEqualTo(401));
    }

    /** So that a document that is empty, or a service that is forgotten, does not pass. */
    private static int documented() {
        return Stream.of(Context.values())
                .map(context -> Path.of("..", context.label() + "-service", "src", "main", "openapi", "openapi.yaml"))
                .mapToInt(document ->
                        (int) OPERATION.matcher(text(document)).results().count())
                .sum();
    }

    private static String text(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer without the id that was asked for, or the parts of it, and without what differs in every request. */
    private static String essence(Response answer, String id) {
        var error = answer.body().path("error");
        var essence = answer.status() + " " + error.path("code").asText() + " "
                + error.path("message").asText() + " " + error.path("details");
        for (var part : id.split("_")) {
            essence = essence.replace(part, "{id}");
        }
        return essence.replace("{id}_{id}", "{id}");
    }
}
