package dev.zetel.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zetel.local.component.Component;
import dev.zetel.local.component.ComponentFailed;
import dev.zetel.local.component.ThrowAway;
import dev.zetel.local.component.Workspace;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {

    @TempDir
    Path folder;

    private ThrowAway database;
    private Component service;
    private Stack stack;

    @BeforeEach
    void drawAStack() {
        database = ThrowAway.thatStays("database", Workspace.below(folder));
        service = ThrowAway.thatStays("service", Workspace.below(folder)).after(database);
        stack = new Stack(List.of(database, service), silent());
    }

    @AfterEach
    void endIt() {
        database.kill();
        service.kill();
    }

    @Test
    void startsAPartWhenWhatItNeedsIsReady() {
        var prepared = new CompletableFuture<Boolean>();
        database.completedBy(() -> prepared.complete(service.process().isEmpty()));

        stack.start(component -> {});

        assertThat(prepared).isCompletedWithValue(true);
        assertThat(service.isAlive()).isTrue();
    }

    @Test
    void stopsAllParts() {
        stack.start(component -> {});

        stack.stop();

        assertThat(service.isAlive()).isFalse();
        assertThat(database.isAlive()).isFalse();
    }

    @Test
    void tellsWhichPartDied() throws Exception {
        var died = new CompletableFuture<Component>();
        stack.start(component -> {});
        watch(died);

        service.kill();

        assertThat(died.get(10, TimeUnit.SECONDS)).isSameAs(service);
    }

    @Test
    void mournsNobodyWhomItStoppedItself() {
        var died = new CompletableFuture<Component>();
        stack.start(component -> {});
        watch(died);

        stack.stop();

        assertThat(died).isNotDone();
    }

    @Test
    void doesNotTakeItsOwnStoppingForAFailureOfAPart() throws Exception {
        var hesitant = ThrowAway.thatIsNeverReady("hesitant", Workspace.below(folder));
        var stack = new Stack(List.of(hesitant), silent());
        var start = CompletableFuture.runAsync(() -> stack.start(component -> {}));
        hesitant.asked().get(30, TimeUnit.SECONDS);

        stack.stop();

        assertThat(start)
                .failsWithin(30, TimeUnit.SECONDS)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(CancellationException.class);
        assertThat(hesitant.isAlive()).isFalse();
    }

    @Test
    void failsWithThePartThatDoesNotStart() {
        var failing = ThrowAway.thatEndsAtOnce("failing", Workspace.below(folder));
        var stack = new Stack(List.of(database, failing, service.after(failing)), silent());

        assertThatThrownBy(() -> stack.start(component -> {}))
                .isInstanceOf(ComponentFailed.class)
                .hasMessage("failing ended with code 7 while starting");
        assertThat(service.process()).isEmpty();
        stack.stop();
        assertThat(database.isAlive()).isFalse();
    }

    private void watch(CompletableFuture<Component> died) {
        for (var component : List.of(database, service)) {
            stack.whenItEnds(component.process().orElseThrow().toHandle(), () -> died.complete(component));
        }
    }

    private static Progress silent() {
        return new Progress(new PrintStream(PrintStream.nullOutputStream()));
    }
}
