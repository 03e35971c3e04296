package dev.zetel.billing.sku;

import dev.zetel.billing.importfile.ImportWarning;
import dev.zetel.contracts.billing.SkuEvent;
import dev.zetel.contracts.billing.SkuEvent.SkuPublished;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an import has done.
 *
 * @param products how many products the file is about
 * @param plans how many service plans it is about
 * @param published how many of the products are new
 * @param changed how many are not as they were
 */
@Schema(name = "CatalogImportReport")
public record ImportReport(
        @Schema(examples = "3") int products,
        @Schema(examples = "7") int plans,
        @Schema(examples = "1") int published,
        @Schema(examples = "1") int changed,
        @Schema(examples = "1") int unchanged,
        List<ImportWarning> warnings) {

    static ImportReport of(int products, int plans, List<SkuEvent> events, List<ImportWarning> warnings) {
        var published =
                (int) events.stream().filter(SkuPublished.class::isInstance).count();
        var changed = events.size() - published;
        return new ImportReport(products, plans, published, changed, Math.max(0, products - events.size()), warnings);
    }
}
