package dev.zetel.notifications.mail;

import static dev.zetel.contracts.directory.AdministratorRole.BILLING_ADMINISTRATOR;
import static dev.zetel.contracts.directory.AdministratorRole.GLOBAL_ADMINISTRATOR;
import static dev.zetel.contracts.directory.AdministratorRole.PASSWORD_ADMINISTRATOR;
import static dev.zetel.contracts.directory.AdministratorRole.USER_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.notifications.sample.Expiries;
import dev.zetel.notifications.testing.ChannelsConfigured;
import dev.zetel.notifications.testing.MailServer;
import dev.zetel.notifications.testing.MailServer.Received;
import dev.zetel.notifications.testing.Published;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
@WithTestResource(ChannelsConfigured.class)
class MailRecipientTest extends MailTesting {

    @Test
    void reachesTheAdministratorsWhoMayActAndNobodyElse() {
        var other = new TenantId(UUID.randomUUID());
        people.organisation(other.value(), "Other");
        people.administrator(other.value(), "global" + domain, null, GLOBAL_ADMINISTRATOR);
        people.administrator(tenant.value(), "billing" + domain, "b" + domain, BILLING_ADMINISTRATOR);
        people.administrator(tenant.value(), "user" + domain, null, USER_ADMINISTRATOR);
        people.administrator(tenant.value(), "password" + domain, null, PASSWORD_ADMINISTRATOR);
        people.administrator(tenant.value(), "employee" + domain, null);
        var disabled = people.administrator(tenant.value(), "disabled" + domain, null, GLOBAL_ADMINISTRATOR);
        people.disable(tenant.value(), disabled, "disabled" + domain);
        var deleted = people.administrator(tenant.value(), "deleted" + domain, null, GLOBAL_ADMINISTRATOR);
        people.delete(tenant.value(), deleted, "deleted" + domain);

        publish(Expiries.of(tenant, 25));

        awaitEnds(2);
        assertThat(server.receivedBy(domain))
                .extracting(Received::recipient)
                .containsExactlyInAnyOrder("greta" + domain, "b" + domain);
        assertThat(database.mails(other)).isEmpty();
    }

    @Test
    void saysWhatItIsAboutInTextAndHtml() {
        publish(Expiries.of(tenant, 25));

        awaitEnds(1);
        var mail = onlyMail();
        assertThat(mail.subject()).isEqualTo("Expired: Contoso");
        assertThat(mail.header("From")).isEqualTo("Zetel <no-reply@zetel.example>");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.text())
                .contains("25 seats have expired.", "Renew", "https://portal.example/subscriptions/1")
                .doesNotContain("<");
        assertThat(mail.html())
                .contains("25 seats have expired.", "<a href=\"https://portal.example/subscriptions/1\"", "Contoso");
    }

    @Test
    void isAboutSomeEventsOnly() {
        publish(Expiries.seats(tenant, 20, 25));
        assertThat(database.mails(tenant)).isEmpty();

        publish(Expiries.seats(tenant, 25, 20));

        awaitEnds(1);
        assertThat(onlyMail().subject()).isEqualTo("Seats: Contoso");
    }

    @Test
    void isNotSentToWhoHasLostTheRoleMeanwhile() {
        server.close();
        publish(Expiries.of(tenant, 25));
        awaitFailure(1);
        people.roles(tenant.value(), greta, 2, PASSWORD_ADMINISTRATOR);

        server = MailServer.start();
        database.execute(DUE_NOW, tenant.value());

        awaitEnds(1);
        assertThat(server.receivedBy(domain)).isEmpty();
        assertThat(database.mails(tenant).get(greta).lastError()).isEqualTo("The user may not act on it any more.");
    }

    @Test
    void hasNoHeaderAndNoMarkupThatSomebodyPutIntoAName() {
        var evil = new TenantId(UUID.randomUUID());
        people.organisation(evil.value(), "Evil\r\nBcc: victim@example.org\r\n\r\n<script>alert(1)</script>");
        people.administrator(evil.value(), "evil" + domain, null, GLOBAL_ADMINISTRATOR);

        accept(Published.event(Expiries.of(evil, 25), event));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(server.receivedBy(domain)).hasSize(1));
        var mail = onlyMail();
        assertThat(mail.header("Bcc")).isNull();
        assertThat(mail.subject()).isEqualTo("Expired: Evil Bcc: victim@example.org <script>alert(1)</script>");
        assertThat(mail.html()).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(server.received()).extracting(Received::recipient).doesNotContain("victim@example.org");
    }

    @Test
    void refusesAnAddressThatIsNone() {
        people.administrator(tenant.value(), "x\r\nRCPT TO:<victim@example.org>", null, BILLING_ADMINISTRATOR);

        publish(Expiries.of(tenant, 25));

        awaitEnds(2);
        assertThat(server.received()).extracting(Received::recipient).containsOnly("greta" + domain);
    }
}
