package dev.zetel.benchmarks.shortage;

import dev.zetel.benchmarks.fixture.Members;
import dev.zetel.benchmarks.measure.Setting;
import dev.zetel.benchmarks.probe.Poller;
import dev.zetel.benchmarks.testbed.Application;
import dev.zetel.client.Commerce;
import dev.zetel.client.Licensing;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A pool all of whose seats are taken, and the subscription that funds it. */
final class SeatedPool {

    private static final String IN_STATUS = "select status = ? from subscription where id = ?";

    private final Setting setting;
    private final UUID sku;
    private final UUID subscription;
    private final int seats;

    private SeatedPool(Setting setting, UUID sku, UUID subscription, int seats) {
        this.setting = setting;
        this.sku = sku;
        this.subscription = subscription;
        this.seats = seats;
    }

    /** Buys seats, lets COPY fill them, and switches automatic renewal off. */
    static SeatedPool of(Setting setting, String kind, int seats) throws Exception {
        var organisation = setting.organisation();
        var sku = organisation.nextSku();
        var subscription = organisation.buy(sku, seats);
        setting.idle().await();
        new Members(setting.testBed().asAdministrator(Application.LICENSING), organisation.id())
                .addSeated(kind + seats, seats, sku);
        organisation.commerce().autoRenew(subscription.toString(), false).expect(200, 204);
        setting.idle().await();
        return new SeatedPool(setting, sku, subscription, seats);
    }

    int seats() {
        return seats;
    }

    /** Lets the term end and returns when billing has committed the expiry. */
    long expire() throws Exception {
        return due("ends_at = now(), status_ends_at = now()", IN_STATUS, "WARNING", subscription);
    }

    /** Lets the grace period end and returns when billing has committed the suspension. */
    long suspend() throws Exception {
        return due("status_ends_at = now()", IN_STATUS, "SUSPENDED", subscription);
    }

    /** Lets the access of reduced seats end and returns when billing has committed it. */
    long lapse() throws Exception {
        return due(
                "reduced_until = now()", "select reduced_seats is null from subscription where id = ?", subscription);
    }

    /** Asks for a new total and returns when billing has committed it. */
    long changeQuantity(int total) throws Exception {
        try (var poller = new Poller(
                setting.testBed().asAdministrator(Application.BILLING),
                "select seats = ? from subscription where id = ?",
                total,
                subscription)) {
            var request = CompletableFuture.runAsync(() ->
                    commerce().changeQuantity(subscription.toString(), total).expect(200));
            var committed = poller.untilTrue();
            request.join();
            return committed;
        }
    }

    void renew() {
        commerce().renew(subscription.toString()).expect(200);
    }

    /** Returns when the list of open conflicts shows that of this pool for the first time. */
    long untilInConflict() {
        return until(true);
    }

    void untilSolved() {
        until(false);
    }

    private long until(boolean inConflict) {
        var licensing = new Licensing(setting.organisation().at(Application.LICENSING));
        while (licensing.openConflict(sku.toString()).isEmpty() == inConflict) {
            Thread.onSpinWait();
        }
        return System.nanoTime();
    }

    private Commerce commerce() {
        return setting.organisation().commerce();
    }

    /** The benchmark moves dates into the past; what is due is then found and done by billing's own scheduler. */
    private long due(String dates, String question, Object... values) throws Exception {
        var billing = setting.testBed().asAdministrator(Application.BILLING);
        try (var poller = new Poller(billing, question, values)) {
            billing.run("update subscription set " + dates + ", next_lifecycle_at = now() where id = ?", subscription);
            return poller.untilTrue();
        }
    }
}
