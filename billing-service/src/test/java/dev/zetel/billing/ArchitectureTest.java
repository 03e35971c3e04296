package dev.zetel.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.zetel.access.permission.Permissions;
import dev.zetel.chassis.testing.ArchitectureRules;
import dev.zetel.chassis.testing.architecture.ModuleLayout;
import dev.zetel.chassis.testing.architecture.Types;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.PermissionsAllowed;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureRules {

    /** The catalog belongs to no tenant; the scheduler works for all of them. */
    ArchitectureTest() {
        super(ModuleLayout.of("dev.zetel.billing")
                .layers(
                        "messaging, notification, unsentevent",
                        "scheduler, companysubscription",
                        "subscription.web",
                        "purchase",
                        "subscription",
                        "offer",
                        "sku",
                        "importfile, tenantclock, lifecycle")
                .crossTenant("sku.Skus", "sku.ServicePlans", "offer.Offers", "scheduler.DueSubscriptions"));
    }

    @Test
    void operationsSayWhoMayCallThem() {
        Types.operationsSayWhoMayCallThem(PermissionsAllowed.class, Permissions.class)
                .check(classes);
        Types.operationsSayOfWhichTypeTheirBodyIs().check(classes);
    }

    @Test
    void operationsAnswerWithPagesAndEntities() {
        Types.operationsAnswerWithPagesAndEntities().check(classes);
    }

    @Test
    void onlyRepositoriesAndTheSchedulerReachTheDatabase() {
        assertThat(classes.stream()
                        .filter(one -> one.getDirectDependenciesFromSelf().stream()
                                .map(to -> to.getTargetClass())
                                .anyMatch(to -> to.isEquivalentTo(Session.class)
                                        || to.isAssignableTo(PanacheRepositoryBase.class)))
                        .filter(one -> !one.isAssignableTo(PanacheRepositoryBase.class))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder(
                        "Subscriptions", "TenantClocks", "Skus", "ServicePlans", "Offers", "DueSubscriptions");
    }
}
