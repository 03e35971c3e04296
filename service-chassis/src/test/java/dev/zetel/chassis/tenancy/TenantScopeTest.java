package dev.zetel.chassis.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zetel.chassis.sample.Database;
import dev.zetel.chassis.testing.ServiceResources;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class TenantScopeTest {

    private final TenantId mine = new TenantId(UUID.randomUUID());
    private final TenantId theirs = new TenantId(UUID.randomUUID());
    private final UUID note = UUID.randomUUID();
    private final String count = "select count(*) from note where id = '" + note + "'";

    @Inject
    Database database;

    @BeforeEach
    void aNoteOfMine() {
        database.executeAs(mine, insertFor(mine, note));
    }

    @Test
    void showsATenantItsOwnRows() {
        assertThat(database.readAs(mine, count)).isEqualTo("1");
    }

    @Test
    void showsATenantNoRowsOfAnother() {
        assertThat(database.readAs(theirs, count)).isEqualTo("0");
    }

    @Test
    void showsNothingWhereNoTenantWasNamed() {
        var inAContextOfItsOwn = CompletableFuture.supplyAsync(() -> database.readAsNobody(count));

        assertThat(inAContextOfItsOwn.join()).isEqualTo("0");
    }

    @Test
    void showsEverythingToWhoWorksAcrossTenants() {
        assertThat(database.read(count)).isEqualTo("1");
    }

    @Test
    void changesNoRowsOfAnotherTenant() {
        assertThat(database.executeAs(theirs, "delete from note where id = '" + note + "'"))
                .isZero();
    }

    @Test
    void refusesToWriteARowOfAnotherTenant() {
        assertThatThrownBy(() -> database.executeAs(theirs, insertFor(mine, UUID.randomUUID())))
                .hasMessageContaining("row-level security");
    }

    private static String insertFor(TenantId tenant, UUID id) {
        return "insert into note values ('" + id + "', '" + tenant + "', 'x', 1)";
    }
}
