package dev.zetel.billing.offer;

import dev.zetel.billing.sku.Skus;
import dev.zetel.chassis.outbox.Outbox;
import dev.zetel.chassis.time.TenantClock;
import dev.zetel.contracts.billing.OfferEvent;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.ArrayList;

/** Makes offers of the prices in a file; offers that it does not name stay as they are. */
@ApplicationScoped
class ImportOffers {

    private final Skus skus;
    private final Offers offers;
    private final Outbox outbox;
    private final TenantClock clock;

    ImportOffers(Skus skus, Offers offers, Outbox outbox, TenantClock clock) {
        this.skus = skus;
        this.offers = offers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    OfferReport run(InputStream body) {
        skus.lockCatalog();
        var file = PriceFile.read(body, skus.all().keySet());
        var all = offers.all();
        var now = clock.realNow();
        var events = new ArrayList<OfferEvent>();
        file.prices().forEach((key, price) -> {
            var known = all.get(key);
            var offer = known == null ? new Offer(key) : known;
            offer.changePrice(price, now).ifPresent(events::add);
            if (known == null) {
                offers.add(offer);
            }
        });
        offers.writeOut();
        events.forEach(outbox::record);
        var report = OfferReport.of(file.prices().size(), events, file.warnings());
        Log.infof("offers imported published=%d changed=%d", report.published(), report.changed());
        return report;
    }
}
