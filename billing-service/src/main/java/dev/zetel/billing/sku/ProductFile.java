package dev.zetel.billing.sku;

import dev.zetel.billing.importfile.ImportFile;
import dev.zetel.billing.importfile.ImportWarning;
import dev.zetel.billing.importfile.Row;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The public list of product names and service plans: a line for each plan of each product. */
final class ProductFile {

    private static final String PRODUCT_NAME = "Product_Display_Name";
    private static final String PART_NUMBER = "String_Id";
    private static final String PRODUCT = "GUID";
    private static final String PLAN_NAME = "Service_Plan_Name";
    private static final String PLAN = "Service_Plan_Id";
    private static final String PLAN_FRIENDLY_NAME = "Service_Plans_Included_Friendly_Names";
    private static final List<String> HEADER =
            List.of(PRODUCT_NAME, PART_NUMBER, PRODUCT, PLAN_NAME, PLAN, PLAN_FRIENDLY_NAME);

    private final Map<UUID, Product> products = new LinkedHashMap<>();
    private final Map<UUID, ServicePlan.Names> plans = new LinkedHashMap<>();
    private final Map<String, UUID> owners = new HashMap<>();
    private final Map<UUID, Set<Object>> namesSeen = new HashMap<>();
    private final List<ImportWarning> warnings = new ArrayList<>();

    private ProductFile() {}

    static ProductFile read(InputStream body) {
        var file = new ProductFile();
        file.warnings.addAll(ImportFile.read(body, HEADER, file::add));
        file.warnings.sort(Comparator.comparingLong(ImportWarning::line));
        return file;
    }

    Map<UUID, Product> products() {
        return products;
    }

    Map<UUID, ServicePlan.Names> plans() {
        return plans;
    }

    List<ImportWarning> warnings() {
        return warnings;
    }

    private void add(Row row) {
        addPlan(row);
        var planId = row.guid(PLAN);
        var id = row.guid(PRODUCT);
        var partNumber = row.text(PART_NUMBER);
        var name = row.text(PRODUCT_NAME);
        var before = products.get(id);
        var planIds = before == null ? new TreeSet<UUID>() : before.planIds();
        if (!planIds.add(planId)) {
            warn(row, "Service plan " + planId + " of product " + id + " is listed again; the later names are kept.");
        }
        warnOfOtherName(row, "Product", id, List.of(partNumber, name), name);
        warnOfSharedPartNumber(row, partNumber, id);
        products.put(id, new Product(id, partNumber, name, planIds));
    }

    private void addPlan(Row row) {
        var id = row.guid(PLAN);
        var names = new ServicePlan.Names(row.text(PLAN_NAME), row.text(PLAN_FRIENDLY_NAME));
        warnOfOtherName(row, "Service plan", id, names, names.displayName());
        plans.put(id, names);
    }

    /** One warning for each further name, however many lines repeat it. */
    private void warnOfOtherName(Row row, String kind, UUID id, Object names, String name) {
        var seen = namesSeen.computeIfAbsent(id, first -> new HashSet<>());
        if (seen.add(names) && seen.size() > 1) {
            warn(row, kind + " " + id + " is also named '" + name + "'; the last name in the file is kept.");
        }
    }

    private void warnOfSharedPartNumber(Row row, String partNumber, UUID id) {
        var owner = owners.putIfAbsent(partNumber, id);
        if (owner != null && !owner.equals(id)) {
            owners.put(partNumber, id);
            warn(row, "String_Id " + partNumber + " names both " + owner + " and " + id + "; they are two products.");
        }
    }

    private void warn(Row row, String message) {
        warnings.add(row.warning(message));
    }
}
