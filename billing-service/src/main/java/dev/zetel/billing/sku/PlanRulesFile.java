package dev.zetel.billing.sku;

import dev.zetel.billing.importfile.ImportFile;
import dev.zetel.billing.importfile.ImportWarning;
import dev.zetel.billing.importfile.Row;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The operator's rules of service plans, a line for each: countries, dependencies, exclusions, retention. */
final class PlanRulesFile {

    private static final String PLAN = "servicePlanId";
    private static final String COUNTRIES = "countries";
    private static final String DEPENDS_ON = "dependsOn";
    private static final String EXCLUDES = "excludes";
    private static final String RETAINS_DATA = "retainsData";
    private static final List<String> HEADER = List.of(PLAN, COUNTRIES, DEPENDS_ON, EXCLUDES, RETAINS_DATA);
    private static final Set<String> ISO_COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private final Set<UUID> known;
    private final Map<UUID, ServicePlan.Rules> rules = new LinkedHashMap<>();
    private final List<ImportWarning> warnings = new ArrayList<>();

    private PlanRulesFile(Set<UUID> known) {
        this.known = known;
    }

    /** Reads rules of plans that the catalog knows; others are refused. */
    static PlanRulesFile read(InputStream body, Set<UUID> known) {
        var file = new PlanRulesFile(known);
        file.warnings.addAll(ImportFile.read(body, HEADER, file::add));
        file.warnings.sort(Comparator.comparingLong(ImportWarning::line));
        return file;
    }

    Map<UUID, ServicePlan.Rules> rules() {
        return rules;
    }

    List<ImportWarning> warnings() {
        return warnings;
    }

    private void add(Row row) {
        var plan = requireKnown(row, PLAN, row.guid(PLAN));
        var before = rules.put(
                plan,
                new ServicePlan.Rules(
                        countries(row), others(row, DEPENDS_ON, plan), others(row, EXCLUDES, plan), retains(row)));
        if (before != null) {
            warnings.add(row.warning("Service plan " + plan + " has rules already; the later are kept."));
        }
    }

    private static List<String> countries(Row row) {
        return row.words(COUNTRIES)
                .map(word -> {
                    var country = word.toUpperCase(Locale.ROOT);
                    if (!ISO_COUNTRIES.contains(country)) {
                        throw row.refused(COUNTRIES, "'" + word + "' is not an ISO 3166-1 alpha-2 country");
                    }
                    return country;
                })
                .distinct()
                .sorted()
                .toList();
    }

    private List<UUID> others(Row row, String column, UUID plan) {
        var others = row.guids(column).stream().sorted().toList();
        if (others.contains(plan)) {
            throw row.refused(column, "a plan cannot name itself");
        }
        others.forEach(other -> requireKnown(row, column, other));
        return others;
    }

    private UUID requireKnown(Row row, String column, UUID plan) {
        if (!known.contains(plan)) {
            throw row.refused(column, "service plan " + plan + " is not in the catalog");
        }
        return plan;
    }

    private static boolean retains(Row row) {
        return switch (row.optional(RETAINS_DATA)) {
            case "true" -> true;
            case "false", "" -> false;
            default -> throw row.refused(RETAINS_DATA, "true or false expected");
        };
    }
}
