package dev.zetel.chassis.testing.fuzz;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zetel.chassis.testing.openapi.OpenApiDocument;
import dev.zetel.chassis.testing.openapi.OpenApiDocument.Operation;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * No input makes a service fail: an answer below 500, in a shape and with a status that the API document names, without a word
 * of how the service is made. {@code -Dzetel.fuzz.requests} says how many requests, {@code -Dzetel.fuzz.seed} which ones.
 */
public abstract class Fuzz {

    private static final int MOST_FAULTS = 40;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of the protocol: they can occur everywhere, and no document names them everywhere. */
    private static final Set<Integer> OF_THE_PROTOCOL = Set.of(405, 406, 413, 414, 415, 431);

    /** Before anything of ours, which gives each answer an id: what is no HTTP, and what is too long to be read. */
    private static final Set<Integer> OF_THE_SERVER = Set.of(400, 414, 431);

    private static final Pattern INTERNALS =
            Pattern.compile("\\b[a-z]+(\\.[a-z]+)+\\.[A-Z]|Exception|SQLSTATE|(?i)\\bselect\\b.+\\bfrom\\b");

    @TestHTTPResource
    URI origin;

    /** Of callers who may do something. */
    protected abstract List<String> tokens();

    /** Of what is there. */
    protected abstract List<String> ids();

    @Test
    void noInputMakesTheServiceFail() throws IOException {
        var requests = Integer.getInteger("zetel.fuzz.requests", 1_000);
        var seed = Long.getLong("zetel.fuzz.seed", 1);
        var document = new OpenApiDocument(given().get("/q/openapi?format=yaml").asString());
        var operations = document.operations();
        var random = new Random(seed);
        var made = new RandomRequests(random, document, tokens(), ids());
        var statuses = new TreeSet<Integer>();
        var faults = new TreeMap<String, String>();

        for (var number = 0; number < requests && faults.size() < MOST_FAULTS; number++) {
            var operation = operations.get(random.nextInt(operations.size()));
            var request = made.of(operation);
            var response = request.send(origin);
            statuses.add(response.status());
            var fault = fault(operation, response);
            if (fault != null) {
                faults.putIfAbsent(operation.name() + ": " + fault, "%s%n%s".formatted(request, response));
            }
        }

        assertThat(faults).as("seed %d", seed).isEmpty();
        assertThat(statuses).as("what was tried is worth something").contains(200, 400, 403, 404);
    }

    /** What is wrong with an answer, or null. */
    private static String fault(Operation operation, RawResponse response) {
        var status = response.status();
        if (OF_THE_SERVER.contains(status) && !response.head().contains("request-id: ")) {
            return null;
        }
        if (status >= 500 || status == RawResponse.NONE) {
            return "a failure";
        }
        if (!operation.content().path("responses").has(String.valueOf(status)) && !OF_THE_PROTOCOL.contains(status)) {
            return "the document does not name the status " + status + " for " + operation.name();
        }
        return status < 400 ? null : faultOfError(response.body());
    }

    private static String faultOfError(String body) {
        try {
            var error = JSON.readTree(body).path("error");
            if (error.path("code").asText().isEmpty()
                    || error.path("message").asText().isEmpty()
                    || error.at("/innerError/request-id").asText().isEmpty()) {
                return "not the error envelope";
            }
            return INTERNALS
                            .matcher(error.path("message").asText() + error.path("details"))
                            .find()
                    ? "tells of internals"
                    : null;
        } catch (JsonProcessingException e) {
            return "no JSON";
        }
    }
}
