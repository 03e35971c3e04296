package dev.zetel.endtoend.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.endtoend.installation.EndToEnd;
import dev.zetel.endtoend.installation.Installation;
import dev.zetel.endtoend.organisation.Organisation;
import dev.zetel.endtoend.organisation.Product;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One assignment of a license, followed from the gateway through licensing to the directory that shows it. */
@EndToEnd
class TraceTest {

    private final Installation zetel;
    private final Organisation organisation;

    TraceTest(Installation zetel) {
        this.zetel = zetel;
        this.organisation = Organisation.in(zetel);
    }

    @Test
    void oneTraceIdIsInTheSpansOfGatewayLicensingAndDirectory() throws Exception {
        organisation.seats().buy(Product.MEETINGS, 1);
        var user = organisation.hire(1).get(0);
        var trace = UUID.randomUUID().toString().replace("-", "");

        var answer = assign(user, "00-" + trace + "-" + trace.substring(0, 16) + "-01");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("request-id")).contains(trace);
        await("spans of all three")
                .untilAsserted(() -> assertThat(zetel.spans().servicesIn(trace))
                        .anyMatch(service -> service.contains("gateway"))
                        .anyMatch(service -> service.contains("licensing"))
                        .anyMatch(service -> service.contains("directory")));
    }

    private HttpResponse<String> assign(String user, String traceparent) throws IOException, InterruptedException {
        var identity = zetel.identity();
        var request = HttpRequest.newBuilder(URI.create(zetel.origin() + "/v1.0/users/" + user + "/assignLicense"))
                .header("Authorization", "Bearer " + identity.tokenOfPerson(organisation.userPrincipalName("global")))
                .header("Content-Type", "application/json")
                .header("traceparent", traceparent)
                .POST(BodyPublishers.ofString(
                        "{\"addLicenses\":[{\"skuId\":\"" + Product.MEETINGS.skuId() + "\"}],\"removeLicenses\":[]}"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
