package dev.zetel.licensing.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.tenancy.TenantScope;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.contracts.licensing.ConflictState;
import dev.zetel.licensing.testing.Administration;
import dev.zetel.licensing.testing.Organisation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.hibernate.stat.CollectionStatistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often the database is asked for conflicts and their causes. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class ConflictsTest {

    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    Conflicts conflicts;

    @Inject
    TenantScope scope;

    @Inject
    Session session;

    private Organisation organisation;
    private TenantId tenant;

    @BeforeEach
    void anOrganisationWithThreeConflicts() {
        organisation = new Organisation();
        tenant = new TenantId(organisation.id());
        var global = new Administration(organisation.tokenOf(AdministratorRole.GLOBAL_ADMINISTRATOR));
        for (var pool = 0; pool < 3; pool++) {
            var sku = organisation.sku();
            var purchase = organisation.buys(1, sku);
            global.assignTo(1, organisation, sku);
            purchase.expires();
        }
    }

    @Test
    @ActivateRequestContext
    void readsTheCausesOfAPageTogether() {
        var before = causes().getFetchCount();

        var page = read(() -> conflicts.page(tenant, FIRST, "OPEN", null, 10));

        assertThat(page)
                .hasSize(3)
                .allSatisfy(conflict -> assertThat(conflict.causes()).hasSize(1));
        assertThat(causes().getFetchCount() - before).isEqualTo(1);
    }

    @Test
    @ActivateRequestContext
    void readsOneWithItsCauses() {
        var any = read(() -> conflicts.page(tenant, FIRST, "OPEN", null, 10)).get(0);

        var one = read(() -> conflicts.find(tenant, any.id()));

        assertThat(one).contains(any);
    }

    @Test
    @ActivateRequestContext
    void narrowsAPageToAProduct() {
        var any = read(() -> conflicts.page(tenant, FIRST, "OPEN", null, 10)).get(0);

        assertThat(read(() -> conflicts.page(tenant, FIRST, "", any.skuId(), 10)))
                .containsExactly(any);
        assertThat(read(() -> conflicts.page(tenant, FIRST, "RESOLVED", any.skuId(), 10)))
                .isEmpty();
    }

    @Test
    @ActivateRequestContext
    void readsTheOpenOneOfAPoolWithItsCausesAtOnce() {
        var sku = read(() -> conflicts.page(tenant, FIRST, "OPEN", null, 10))
                .get(0)
                .skuId();
        var before = causes().getFetchCount();

        var open = read(() -> conflicts.open(tenant, sku).map(LicenseConflict::state));

        assertThat(open)
                .map(ConflictState::causes)
                .hasValueSatisfying(found -> assertThat(found).hasSize(1));
        assertThat(causes().getFetchCount()).isEqualTo(before);
    }

    @Test
    @ActivateRequestContext
    void goesOnAfterTheLastOneOfAPage() {
        var first = read(() -> conflicts.page(tenant, FIRST, "", null, 1));
        var rest = read(() -> conflicts.page(tenant, first.get(0).id(), "", null, 10));

        assertThat(first).hasSize(2);
        assertThat(rest).hasSize(2).first().isEqualTo(first.get(1));
    }

    private <T> T read(Supplier<T> query) {
        scope.restrictTo(tenant);
        return QuarkusTransaction.requiringNew().call(() -> {
            scope.restrictTo(tenant);
            return query.get();
        });
    }

    private CollectionStatistics causes() {
        var statistics = session.getSessionFactory().getStatistics();
        statistics.setStatisticsEnabled(true);
        return statistics.getCollectionStatistics(LicenseConflict.class.getName() + ".causes");
    }
}
