package dev.zetel.billing.offer;

import dev.zetel.billing.importfile.ImportWarning;
import dev.zetel.contracts.billing.OfferEvent;
import dev.zetel.contracts.billing.OfferEvent.OfferPublished;
import java.util.List;

/** What an import of prices has done: how many offers are in the file, are new, have another price, are as they were. */
public record OfferReport(int offers, int published, int changed, int unchanged, List<ImportWarning> warnings) {

    static OfferReport of(int offers, List<OfferEvent> news, List<ImportWarning> warnings) {
        var published =
                (int) news.stream().filter(OfferPublished.class::isInstance).count();
        return new OfferReport(offers, published, news.size() - published, offers - news.size(), warnings);
    }
}
