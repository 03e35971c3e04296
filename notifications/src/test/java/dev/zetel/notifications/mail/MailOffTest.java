package dev.zetel.notifications.mail;

import static dev.zetel.contracts.directory.AdministratorRole.GLOBAL_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.notifications.delivery.EventIntake;
import dev.zetel.notifications.sample.Database;
import dev.zetel.notifications.sample.Expiries;
import dev.zetel.notifications.sample.People;
import dev.zetel.notifications.testing.Published;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** As long as the operator has not said where mails go. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class MailOffTest {

    @Inject
    EventIntake intake;

    @Inject
    Database database;

    @Inject
    People people;

    @Test
    void queuesNothing() {
        var tenant = new TenantId(UUID.randomUUID());
        people.organisation(tenant.value(), "Contoso");
        people.administrator(tenant.value(), "greta@" + tenant + ".example", null, GLOBAL_ADMINISTRATOR);

        intake.accept(Published.event(Expiries.of(tenant, 25), "billing-" + UUID.randomUUID())
                        .message())
                .toCompletableFuture()
                .join();

        assertThat(database.mails(tenant)).isEmpty();
    }
}
