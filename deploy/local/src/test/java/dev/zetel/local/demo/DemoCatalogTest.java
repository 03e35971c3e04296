package dev.zetel.local.demo;

import static dev.zetel.local.demo.DemoCatalog.DEVICES_SECURE;
import static dev.zetel.local.demo.DemoCatalog.OFFICE_COMPLETE;
import static dev.zetel.local.demo.DemoCatalog.OFFICE_STARTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoCatalogTest {

    private static final Map<DemoCatalog, String> NAMES = Map.of(
            OFFICE_COMPLETE, "Office Complete",
            OFFICE_STARTER, "Office Starter",
            DEVICES_SECURE, "Device Management and Protection");

    @Test
    void hasADozenProductsEachForAMonthAndForAYear() {
        assertThat(column("products.csv", 2).distinct()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(column("prices.csv", 0).distinct())
                .containsExactlyElementsOf(column("products.csv", 2).distinct().toList());
        assertThat(column("prices.csv", 1).distinct()).containsExactlyInAnyOrder("P1M", "P1Y");
    }

    @Test
    void namesTheProductsThatTheStoryBuys() {
        var files = rows("products.csv")
                .map(row -> row.get(2) + " " + row.get(0))
                .distinct()
                .toList();

        assertThat(NAMES).containsOnlyKeys(DemoCatalog.values());
        assertThat(files)
                .containsAll(NAMES.entrySet().stream()
                        .map(product -> product.getKey().skuId() + " " + product.getValue())
                        .toList());
    }

    @Test
    void hasOneRowOfRulesForEachPlanThatIsSold() {
        assertThat(column("plans.csv", 0))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        column("products.csv", 4).distinct().toList());
    }

    @Test
    void limitsSomePlansToSomeCountriesAndRetainsTheDocumentsOfSome() {
        assertThat(column("plans.csv", 1).filter(countries -> !countries.isEmpty()))
                .hasSizeGreaterThan(1);
        assertThat(column("plans.csv", 4)).contains("true", "false");
    }

    @Test
    void dependsOnAndExcludesOnlyPlansThatThereAre() {
        var plans = column("plans.csv", 0).toList();
        var named = rows("plans.csv")
                .flatMap(row -> Stream.of(row.get(2), row.get(3)))
                .filter(names -> !names.isEmpty());

        assertThat(plans).containsAll(named.toList());
    }

    private static Stream<String> column(String file, int column) {
        return rows(file).map(row -> row.get(column));
    }

    private static Stream<List<String>> rows(String file) {
        try (var stream = DemoCatalogTest.class.getResourceAsStream("/demo/" + file)) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(line -> List.of(line.split(",", -1)));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
