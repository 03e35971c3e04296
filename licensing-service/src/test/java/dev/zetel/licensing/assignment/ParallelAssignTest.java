package dev.zetel.licensing.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.chassis.testing.Rule;
import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.contracts.billing.SkuState;
import dev.zetel.contracts.directory.AdministratorRole;
import dev.zetel.licensing.testing.Administration;
import dev.zetel.licensing.testing.Ledger;
import dev.zetel.licensing.testing.Organisation;
import dev.zetel.licensing.testing.Plans;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S27 and the rules of plans, with everybody asking at the same time. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class ParallelAssignTest {

    private static final int THREADS = 10;

    @Inject
    Ledger ledger;

    private Organisation organisation;
    private Administration administration;

    @BeforeEach
    void anOrganisation() {
        organisation = new Organisation();
        administration = new Administration(organisation.tokenOf(AdministratorRole.GLOBAL_ADMINISTRATOR));
    }

    @Test
    @Rule("S27")
    void exactlyTenOfFiftyGetTheTenFreeSeatsS27() throws Exception {
        var sku = organisation.sku();
        organisation.buys(10, sku);
        var users = IntStream.range(0, 50).mapToObj(i -> organisation.user()).toList();

        var statuses = runAll(users.stream()
                .<Callable<Integer>>map(user -> () -> status(administration.assign(user, sku)))
                .toList());

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(10);
        assertThat(statuses).filteredOn(status -> status == 400).hasSize(40);
        assertThat(ledger.seatedUsers(organisation.id(), sku.skuId()))
                .hasSize(10)
                .doesNotHaveDuplicates();
        assertThat(ledger.brokenPools(organisation.id())).isEmpty();
    }

    @Test
    void ofTwoPlansThatExcludeEachOtherNeverBoth() throws Exception {
        var mail = Plans.mail();
        var full = organisation.sku(mail);
        var lite = organisation.sku(Plans.excluding(mail));
        organisation.buys(20, full);
        organisation.buys(20, lite);
        var users = IntStream.range(0, 20).mapToObj(i -> organisation.user()).toList();
        var requests = new ArrayList<Callable<Integer>>();
        users.forEach(user -> {
            requests.add(() -> status(administration.assign(user, full)));
            requests.add(() -> status(administration.assign(user, lite)));
        });

        var statuses = runAll(requests);

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(20);
        assertThat(held(full) + held(lite)).isEqualTo(20);
        assertThat(ledger.seatedUsers(organisation.id(), full.skuId()))
                .doesNotContainAnyElementsOf(ledger.seatedUsers(organisation.id(), lite.skuId()));
    }

    @Test
    void swapsInBothDirectionsNeitherBlockNorLoseSeats() throws Exception {
        var one = organisation.sku();
        var other = organisation.sku();
        organisation.buys(30, one);
        organisation.buys(30, other);
        var users = IntStream.range(0, 20).mapToObj(i -> organisation.user()).toList();
        var requests = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < users.size(); i++) {
            var user = users.get(i);
            var from = i % 2 == 0 ? one : other;
            var to = i % 2 == 0 ? other : one;
            administration.assign(user, from).statusCode(200);
            requests.add(() -> status(administration.assignLicense(
                    user.toString(), List.of(Map.of("skuId", to.skuId())), List.of(from.skuId()))));
        }

        assertThat(runAll(requests)).containsOnly(200);

        assertThat(held(one)).isEqualTo(10);
        assertThat(held(other)).isEqualTo(10);
        assertThat(ledger.brokenPools(organisation.id())).isEmpty();
    }

    private int held(SkuState sku) {
        return ledger.seatedUsers(organisation.id(), sku.skuId()).size();
    }

    private static int status(ValidatableResponse answer) {
        return answer.extract().statusCode();
    }

    private static List<Integer> runAll(List<Callable<Integer>> requests)
            throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var statuses = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(requests)) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            threads.shutdown();
        }
    }
}
