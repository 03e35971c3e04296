package dev.zetel.endtoend.journey;

import static dev.zetel.endtoend.organisation.Product.DOCUMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.chassis.testing.Rule;
import dev.zetel.client.http.Api;
import dev.zetel.endtoend.installation.Context;
import dev.zetel.endtoend.installation.EndToEnd;
import dev.zetel.endtoend.installation.Installation;
import dev.zetel.endtoend.organisation.Organisation;
import dev.zetel.endtoend.organisation.Role;
import dev.zetel.endtoend.organisation.Seats;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** S22: several front ends, each with its own log-in and replica, over one directory. */
@EndToEnd
class PortalsTest {

    private final Installation zetel;
    private final Organisation organisation;

    PortalsTest(Installation zetel) {
        this.zetel = zetel;
        this.organisation = Organisation.in(zetel);
    }

    @Test
    @Rule("S22")
    void whatOneDoesTheOthersSeeS22() {
        organisation.seats().buy(DOCUMENTS, 1);
        var user = organisation.hire(1).get(0);
        organisation.seats().assign(user, DOCUMENTS).expect(200);

        for (var portal : portals(Context.LICENSING)) {
            assertThat(new Seats(portal).licensesOf(user)).containsExactly(DOCUMENTS.skuId());
            assertThat(new Seats(portal).consumed(DOCUMENTS)).isEqualTo(1);
        }
        for (var portal : portals(Context.DIRECTORY)) {
            await().untilAsserted(() ->
                    assertThat(new Seats(portal).shownLicensesOf(user)).containsExactly(DOCUMENTS.skuId()));
        }
    }

    @Test
    @Rule("S22")
    void aNewNameIsKnownEverywhereS22() {
        var user = organisation.hire("before", "SE");
        var after = organisation.userPrincipalName("after");

        organisation
                .as(Role.USER)
                .patch("/users/" + user, Map.of("userPrincipalName", after))
                .expect(204);

        for (var portal : portals(Context.LICENSING)) {
            await().until(() ->
                    portal.get("/users/" + after + "/licenseDetails").status() == 200);
        }
        for (var portal : portals(Context.DIRECTORY)) {
            assertThat(portal.get("/users/" + after).expect(200).text("id")).isEqualTo(user);
        }
    }

    @Test
    @Rule("S22")
    void aRoleHoldsInEveryPortalAndIsGoneInEveryPortalS22() {
        var billing = organisation.as(Role.BILLING);
        billing.get("/commerce/subscriptions").expect(200);
        billing.get("/subscribedSkus").expect(200);

        organisation
                .directory()
                .revokeRole(organisation.administrator(Role.BILLING), Role.BILLING.templateId())
                .expect(204);

        for (var path : List.of("/users", "/commerce/subscriptions", "/subscribedSkus")) {
            await(path).until(() -> billing.get(path).status() == 403);
        }
    }

    /** The global administrator at each replica of a service. */
    private List<Api> portals(Context context) {
        organisation.as(Role.GLOBAL);
        return zetel.replicas(context).stream()
                .map(replica -> new Api("http://127.0.0.1:" + replica.port() + "/v1.0", this::token))
                .toList();
    }

    private String token() {
        var identity = zetel.identity();
        return identity.tokenOfPerson(organisation.userPrincipalName("global"));
    }
}
