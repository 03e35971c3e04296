package dev.zetel.endtoend.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.client.Licensing;
import dev.zetel.endtoend.installation.EndToEnd;
import dev.zetel.endtoend.installation.Installation;
import dev.zetel.endtoend.organisation.Organisation;
import dev.zetel.endtoend.organisation.Product;
import dev.zetel.endtoend.organisation.Role;
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
    void oneTraceIdIsInTheSpansOfGatewayLicensingAndDirectory() {
        organisation.seats().buy(Product.MEETINGS, 1);
        var user = organisation.hire(1).get(0);
        var trace = UUID.randomUUID().toString().replace("-", "");

        var answer = new Licensing(organisation
                        .as(Role.GLOBAL)
                        .with("traceparent", "00-" + trace + "-" + trace.substring(0, 16) + "-01"))
                .assign(user, Product.MEETINGS.skuId());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().firstValue("request-id")).contains(trace);
        await("spans of all three")
                .untilAsserted(() -> assertThat(zetel.spans().servicesIn(trace))
                        .anyMatch(service -> service.contains("gateway"))
                        .anyMatch(service -> service.contains("licensing"))
                        .anyMatch(service -> service.contains("directory")));
    }
}
