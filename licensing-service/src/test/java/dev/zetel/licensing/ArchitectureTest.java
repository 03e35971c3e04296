package dev.zetel.licensing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.access.permission.Permissions;
import dev.zetel.chassis.testing.ArchitectureRules;
import dev.zetel.chassis.testing.architecture.ModuleLayout;
import dev.zetel.chassis.testing.architecture.Types;
import io.quarkus.security.PermissionsAllowed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureRules {

    /** The catalog belongs to no tenant; background tasks look for work of all of them. */
    ArchitectureTest() {
        super(ModuleLayout.of("dev.zetel.licensing")
                .layers(
                        "messaging, notification, unsentevent",
                        "entitlement",
                        "conflict",
                        "reconciliation",
                        "assignment",
                        "planrule, subscribedsku",
                        "pool",
                        "sku, member",
                        "background")
                .crossTenant(
                        "messaging",
                        "sku.Skus",
                        "pool.PublishPoolChanges",
                        "pool.AccessCutoffs.claim",
                        "assignment.UserLicensesRepository.publish",
                        "reconciliation.RevokeUnfundedSeats",
                        "reconciliation.RunUserLifecycleTasks",
                        "reconciliation.Waitlist.nextPool"));
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

    /** The ledger is right as long as one place writes it. */
    @Test
    void onlySeatPoolsKnowTheStatementsThatMovePools() {
        noClasses()
                .that()
                .doNotHaveSimpleName("SeatPools")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("PoolStatements")
                .check(classes);
    }

    /** A statement is text, which no dependency shows: so the text is read, that of migrations too. */
    @Test
    void noStatementElsewhereWritesAPool() throws IOException {
        var writesAPool = Pattern.compile("(?i)\\b(update|insert\\s+into|delete\\s+from)\\s+seat_pool\\b");
        var writers = new ArrayList<String>();

        try (var files = Files.walk(Path.of("src", "main"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (writesAPool.matcher(Files.readString(file)).find()) {
                    writers.add(file.getFileName().toString());
                }
            }
        }

        assertThat(writers).containsExactly("PoolStatements.java");
    }
}
