package dev.zetel.benchmarks.request;

import dev.zetel.benchmarks.fixture.Members;
import dev.zetel.benchmarks.measure.Setting;
import dev.zetel.benchmarks.testbed.Application;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Who is given what, one after the other; everybody once, so that every assignment is a first one on both sides. */
public final class Assignments {

    private static final int PER_SECOND_AT_MOST = 4_000;

    /** One user and the product to assign. */
    record Assignment(UUID user, UUID sku) {}

    private final List<UUID> users;
    private final List<UUID> skus;
    private final AtomicInteger number = new AtomicInteger();

    private Assignments(List<UUID> users, List<UUID> skus) {
        this.users = users;
        this.skus = skus;
    }

    /** Enough for so many comparisons over these products, with users of their own. */
    public static Assignments of(Setting setting, String kind, List<UUID> skus, int comparisons) throws Exception {
        var rounds = 2L * (setting.sizes().rounds() + 1) * comparisons;
        var many = rounds * setting.sizes().span().toMillis() * PER_SECOND_AT_MOST / 1000;
        var members = new Members(
                setting.testBed().asAdministrator(Application.LICENSING),
                setting.organisation().id());
        return new Assignments(members.add(kind, (int) many), skus);
    }

    Assignment next() {
        var index = number.getAndIncrement();
        if (index >= users.size()) {
            throw new IllegalStateException("All " + users.size() + " users have been given a license");
        }
        return new Assignment(users.get(index), skus.get(index % skus.size()));
    }
}
