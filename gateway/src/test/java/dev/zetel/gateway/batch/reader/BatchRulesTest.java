package dev.zetel.gateway.batch.reader;

import static dev.zetel.gateway.batch.item.Items.item;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.zetel.gateway.batch.item.BatchItem;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchRulesTest {

    @Test
    void takesTwentyItemsInAnyOrderOfDependence() {
        var items = IntStream.range(0, 20)
                .mapToObj(i -> i == 19 ? item("19") : item("" + i, "" + (i + 1)))
                .toList();

        assertThatCode(() -> BatchRules.check(items)).doesNotThrowAnyException();
    }

    @Test
    void refusesAnEmptyBatch() {
        refuses(List.of(), "at least one");
    }

    @Test
    void refusesAnItemWithoutId() {
        refuses(List.of(item("1"), item("")), "requests[1].id must have 1 to 64");
    }

    @Test
    void boundsTheLengthOfAnId() {
        assertThatCode(() -> BatchRules.check(List.of(item("1".repeat(64))))).doesNotThrowAnyException();
        refuses(List.of(item("1".repeat(65))), "requests[0].id must have 1 to 64");
    }

    @Test
    void refusesTwoItemsOfOneId() {
        refuses(List.of(item("1"), item("1")), "requests[1].id '1' is that of another request");
    }

    @Test
    void refusesAnUnknownDependency() {
        refuses(List.of(item("1"), item("2", "3")), "requests[1].dependsOn");
    }

    @Test
    void refusesAnItemThatDependsOnItself() {
        refuses(List.of(item("1", "1")), "circle");
    }

    @Test
    void refusesACircle() {
        refuses(List.of(item("0"), item("1", "3", "0"), item("2", "1"), item("3", "2")), "circle: 1, 2, 3.");
    }

    private static void refuses(List<BatchItem> items, String reason) {
        assertThatExceptionOfType(InvalidBatch.class)
                .isThrownBy(() -> BatchRules.check(items))
                .withMessageContaining(reason);
    }
}
