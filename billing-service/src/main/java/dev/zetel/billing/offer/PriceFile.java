package dev.zetel.billing.offer;

import dev.zetel.billing.importfile.ImportFile;
import dev.zetel.billing.importfile.ImportWarning;
import dev.zetel.billing.importfile.Row;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The operator's prices, a line for each product, term and currency. */
final class PriceFile {

    private static final String SKU = "skuId";
    private static final String TERM = "term";
    private static final String PRICE = "price";
    private static final String CURRENCY = "currency";
    private static final List<String> HEADER = List.of(SKU, TERM, PRICE, CURRENCY);
    private static final Set<String> TERMS = Set.of("P1M", "P1Y");

    private final Set<UUID> known;
    private final Map<PriceKey, BigDecimal> prices = new LinkedHashMap<>();
    private final List<ImportWarning> warnings = new ArrayList<>();

    private PriceFile(Set<UUID> known) {
        this.known = known;
    }

    /** Reads prices of products that the catalog knows; others are refused. */
    static PriceFile read(InputStream body, Set<UUID> known) {
        var file = new PriceFile(known);
        file.warnings.addAll(ImportFile.read(body, HEADER, file::add));
        file.warnings.sort(Comparator.comparingLong(ImportWarning::line));
        return file;
    }

    Map<PriceKey, BigDecimal> prices() {
        return prices;
    }

    List<ImportWarning> warnings() {
        return warnings;
    }

    private void add(Row row) {
        var sku = row.guid(SKU);
        if (!known.contains(sku)) {
            throw row.refused(SKU, "product " + sku + " is not in the catalog");
        }
        if (!TERMS.contains(row.text(TERM))) {
            throw row.refused(TERM, "P1M or P1Y expected");
        }
        var currency = currency(row);
        var key = new PriceKey(sku, Period.parse(row.text(TERM)), currency.getCurrencyCode());
        if (prices.put(key, price(row, currency)) != null) {
            warnings.add(
                    new ImportWarning(row.line(), "Product " + sku + " has this price already; the later is kept."));
        }
    }

    private static Currency currency(Row row) {
        try {
            return Currency.getInstance(row.text(CURRENCY));
        } catch (IllegalArgumentException e) {
            throw row.refused(CURRENCY, "an ISO 4217 code such as EUR is expected");
        }
    }

    private static BigDecimal price(Row row, Currency currency) {
        var digits = Math.max(0, currency.getDefaultFractionDigits());
        var text = row.text(PRICE);
        if (!text.matches("\\d{1,12}(\\.\\d{1,3})?")) {
            throw row.refused(PRICE, "a number such as 12.50 is expected");
        }
        var price = new BigDecimal(text);
        if (price.stripTrailingZeros().scale() > digits) {
            throw row.refused(PRICE, currency + " has " + digits + " decimal places");
        }
        return price.setScale(digits);
    }
}
