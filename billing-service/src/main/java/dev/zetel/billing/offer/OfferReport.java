package dev.zetel.billing.offer;

import dev.zetel.billing.importfile.ImportWarning;
import dev.zetel.contracts.billing.OfferEvent;
import dev.zetel.contracts.billing.OfferEvent.OfferPublished;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import of prices has done: how many offers are in the file, are new, have another price, are as they were. */
@Schema(name = "OfferImportReport")
public record OfferReport(
        @Schema(examples = "3") int offers,
        @Schema(examples = "1") int published,
        @Schema(examples = "1") int changed,
        @Schema(examples = "1") int unchanged,
        List<ImportWarning> warnings) {

    static OfferReport of(int offers, List<OfferEvent> events, List<ImportWarning> warnings) {
        var published =
                (int) events.stream().filter(OfferPublished.class::isInstance).count();
        return new OfferReport(offers, published, events.size() - published, offers - events.size(), warnings);
    }
}
