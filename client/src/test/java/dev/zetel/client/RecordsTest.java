package dev.zetel.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zetel.client.http.StubServer;
import dev.zetel.client.http.UnexpectedResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of a response is in it. */
class RecordsTest {

    private final StubServer server = new StubServer();

    @ParameterizedTest
    @CsvSource({
        "billing, Offer, Commerce$Offer",
        "billing, Subscription, Commerce$Subscription",
        "directory, User, Directory$User",
        "directory, RoleAssignment, Directory$RoleAssignment",
        "directory, TestClock, Platform$TestClock",
        "licensing, LicenseConflict, Licensing$Conflict",
        "licensing, LicenseDetails, Licensing$LicenseDetails",
        "licensing, SubscribedSku, Licensing$SubscribedSku",
        "licensing, AffectedUser, Licensing$UncoveredUser"
    })
    void haveNothingThatTheSchemaDoesNotHave(String service, String schema, String type) throws Exception {
        var read = Class.forName("dev.zetel.client." + type);

        assertThat(OpenApi.of(service).absentFrom(schema, read)).isEmpty();
    }

    @Test
    void findTheOfferForAYear() {
        server.answers(200, """
                {"value":[{"id":"o1","skuId":"k1","term":"P1M"},{"id":"o2","skuId":"k1","term":"P1Y"}]}""");

        assertThat(new Commerce(server.api()).annualOffer("k1").id()).isEqualTo("o2");

        assertThat(server.askedOnce().line()).isEqualTo("GET /v1.0/commerce/offers?$filter=skuId%20eq%20'k1'");
    }

    @Test
    void sayOfWhichProductThereIsNoOffer() {
        server.answers(200, "{\"value\":[]}");

        assertThatThrownBy(() -> new Commerce(server.api()).annualOffer("k1"))
                .isInstanceOf(UnexpectedResponse.class)
                .hasMessage("no offer of product k1 for a year");
    }

    @Test
    void findTheConflictOfAProduct() {
        server.answers(200, """
                {"value":[{"id":"c2","skuId":"k2","seatsShort":3,"causes":[{"kind":"expired"}]}]}""");

        var conflict = new Licensing(server.api()).openConflict("k2");

        assertThat(conflict).hasValueSatisfying(found -> {
            assertThat(found.id()).isEqualTo("c2");
            assertThat(found.seatsShort()).isEqualTo(3);
            assertThat(found.causes()).extracting(Licensing.Kind::kind).containsExactly("expired");
        });
    }

    @Test
    void knowWhenAClockStands() {
        var noon = Instant.parse("2027-01-01T12:00:00Z");
        server.answers(200, "{\"now\":\"2027-01-01T12:00:00Z\",\"target\":\"2027-01-01T12:00:00Z\",\"atRest\":true}");

        var clock = new Platform(server.api()).testClock("t1");

        assertThat(clock.standsAt(noon)).isTrue();
        assertThat(clock.standsAt(noon.plusSeconds(1))).isFalse();
        assertThat(new Platform.TestClock(noon, noon, false).standsAt(noon)).isFalse();
    }
}
