package dev.zetel.gateway.batch;

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
    void refusesTwentyOneItems() {
        refuses(IntStream.range(0, 21).mapToObj(i -> item("" + i)).toList(), "at most 20");
    }

    @Test
    void refusesAnEmptyBatch() {
        refuses(List.of(), "at least one");
    }

    @Test
    void refusesAnItemWithoutId() {
        refuses(List.of(item("")), "has an id");
    }

    @Test
    void refusesTwoItemsOfOneId() {
        refuses(List.of(item("1"), item("1")), "have the id '1'");
    }

    @Test
    void refusesAnUnknownDependency() {
        refuses(List.of(item("1", "2")), "'1' depends on '2'");
    }

    @Test
    void refusesAnItemThatDependsOnItself() {
        refuses(List.of(item("1", "1")), "circle");
    }

    @Test
    void refusesACircle() {
        refuses(List.of(item("0"), item("1", "3", "0"), item("2", "1"), item("3", "2")), "circle");
    }

    private static void refuses(List<BatchItem> items, String reason) {
        assertThatExceptionOfType(InvalidBatch.class)
                .isThrownBy(() -> BatchRules.check(items))
                .withMessageContaining(reason);
    }
}
