package dev.zetel.notifications;

import dev.zetel.chassis.testing.ArchitectureRules;
import dev.zetel.chassis.testing.architecture.ModuleLayout;
import dev.zetel.chassis.testing.architecture.Types;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureRules {

    /** The loop looks for work of all owners; each service has the resources that implement the operations. */
    ArchitectureTest() {
        super(ModuleLayout.of("dev.zetel.notifications")
                .layers("web, http, mail", "sending", "delivery, recipient", "webhook", "address, signature")
                .crossTenant("http.DueWebhooks", "mail.DueMails", "sending.TidyDeliveries")
                .implementedElsewhere("web.WebhookOperations", "web.DeliveryOperations"));
    }

    @Test
    void operationsSayOfWhichTypeTheirBodyIs() {
        Types.operationsSayOfWhichTypeTheirBodyIs().check(classes);
    }

    @Test
    void operationsAnswerWithPagesAndEntities() {
        Types.operationsAnswerWithPagesAndEntities().check(classes);
    }
}
