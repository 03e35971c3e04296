package dev.zetel.gateway.batch;

import static dev.zetel.gateway.batch.item.Items.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.gateway.batch.item.BatchItem;
import dev.zetel.gateway.batch.item.ItemResponse;
import dev.zetel.gateway.response.RequestIds;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchRunTest {

    private static final RequestIds IDS = new RequestIds("trace", "client");

    private final Map<String, Promise<ItemResponse>> sent = new LinkedHashMap<>();
    private Future<Map<String, ItemResponse>> outcome;

    @Test
    void sendsAtMostFourAtOnceAndTheNextAsSoonAsOneIsAnswered() {
        run(IntStream.range(0, 6).mapToObj(i -> item("" + i)).toList());
        assertThat(sent).containsOnlyKeys("0", "1", "2", "3");

        answer("2", 200);

        assertThat(sent).containsOnlyKeys("0", "1", "2", "3", "4");
    }

    @Test
    void sendsAnItemOnlyAfterEverythingThatItDependsOn() {
        run(List.of(item("last", "first", "second"), item("first"), item("second", "first")));
        assertThat(sent).containsOnlyKeys("first");

        answer("first", 201);
        assertThat(sent).containsOnlyKeys("first", "second");

        answer("second", 204);
        assertThat(sent).containsOnlyKeys("first", "second", "last");
    }

    @Test
    void refusesWhateverFollowsFromAFailure() {
        run(List.of(item("grandchild", "child"), item("child", "failing"), item("failing"), item("other")));

        answer("failing", 400);
        answer("other", 200);

        assertThat(sent).containsOnlyKeys("failing", "other");
        assertThat(statuses())
                .containsExactly(
                        Map.entry("grandchild", 424),
                        Map.entry("child", 424),
                        Map.entry("failing", 400),
                        Map.entry("other", 200));
    }

    @Test
    void doesNotWaitForTheOtherDependenciesOnceOneHasFailed() {
        run(List.of(item("failing"), item("slow"), item("child", "slow", "failing")));

        answer("failing", 500);
        answer("slow", 200);

        assertThat(statuses().get("child")).isEqualTo(424);
    }

    @Test
    void takesARedirectionForASuccess() {
        run(List.of(item("moved"), item("child", "moved")));

        answer("moved", 302);

        assertThat(sent).containsKey("child");
    }

    @Test
    void answersInTheOrderOfTheRequests() {
        run(List.of(item("1"), item("2"), item("3")));

        answer("3", 200);
        answer("1", 200);
        answer("2", 200);

        assertThat(statuses().keySet()).containsExactly("1", "2", "3");
    }

    @Test
    void answersAnItemThatBrokeAndGoesOn() {
        run(List.of(item("1"), item("2", "1"), item("3")));

        sent.get("1").fail("broken");
        answer("3", 200);

        assertThat(statuses()).containsExactly(Map.entry("1", 500), Map.entry("2", 424), Map.entry("3", 200));
    }

    private void run(List<BatchItem> items) {
        outcome = new BatchRun(
                        items,
                        item -> {
                            var promise = Promise.<ItemResponse>promise();
                            sent.put(item.id(), promise);
                            return promise.future();
                        },
                        error -> ItemResponse.of(error, IDS))
                .start();
    }

    private void answer(String id, int status) {
        sent.get(id).complete(new ItemResponse(status, MultiMap.caseInsensitiveMultiMap(), Buffer.buffer()));
    }

    private Map<String, Integer> statuses() {
        assertThat(outcome.isComplete()).isTrue();
        var statuses = new LinkedHashMap<String, Integer>();
        outcome.result().forEach((id, answer) -> statuses.put(id, answer.status()));
        return statuses;
    }
}
