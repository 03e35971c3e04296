package dev.zetel.local.stack;

import dev.zetel.local.part.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** All parts together: started side by side as far as their needs allow, stopped so that none misses what it needs. */
final class Stack {

    private final List<Step> steps;
    private final Progress progress;
    private volatile boolean stopping;

    /** The steps are in an order in which nothing needs what comes later. */
    Stack(List<Step> steps, Progress progress) {
        this.steps = steps;
        this.progress = progress;
    }

    /**
     * Returns when everything is ready, or throws the first failure; tells of each process as soon as it exists. What a part
     * says because it is being stopped is no failure of it: then {@link Ended} is thrown.
     */
    void start(Consumer<Part> launched) {
        Map<Part, CompletableFuture<Void>> ready = new HashMap<>();
        for (var step : steps) {
            var needs = step.needs().stream().map(ready::get).toArray(CompletableFuture[]::new);
            ready.put(
                    step.part(),
                    CompletableFuture.allOf(needs).thenRunAsync(() -> run(step, launched), Stack::inThread));
        }
        orEnded(() -> awaitAll(List.copyOf(ready.values())));
    }

    /** Does something that rests on the parts; where it fails or is done because they are being stopped, it has ended. */
    void orEnded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            throw stopping ? new Ended() : failure;
        }
        if (stopping) {
            throw new Ended();
        }
    }

    /** Nobody hears of parts that end from now on. */
    void stop() {
        stopping = true;
        Map<Part, CompletableFuture<Void>> ended = new HashMap<>();
        for (var index = steps.size() - 1; index >= 0; index--) {
            var part = steps.get(index).part();
            var users = steps.stream()
                    .filter(step -> step.needs().contains(part))
                    .map(step -> ended.get(step.part()))
                    .toArray(CompletableFuture[]::new);
            ended.put(part, CompletableFuture.allOf(users).thenRunAsync(part::stop, Stack::inThread));
        }
        awaitAll(List.copyOf(ended.values()));
    }

    /** Calls back when a part ends that nobody stopped. */
    void whenOneDies(Consumer<Part> undertaker) {
        for (var step : steps) {
            step.part().process().orElseThrow().onExit().thenRun(() -> {
                if (!stopping) {
                    undertaker.accept(step.part());
                }
            });
        }
    }

    private void run(Step step, Consumer<Part> launched) {
        if (stopping) {
            return;
        }
        var part = step.part();
        part.launch();
        launched.accept(part);
        if (stopping) {
            part.stop();
            return;
        }
        part.awaitReady();
        step.afterwards().run();
        progress.done(part.name(), "ready at port " + part.port());
    }

    private static void awaitAll(List<CompletableFuture<Void>> all) {
        var firstFailure = new CompletableFuture<Void>();
        all.forEach(one -> one.exceptionally(failure -> {
            firstFailure.completeExceptionally(failure);
            return null;
        }));
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)), firstFailure)
                    .join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    private static void inThread(Runnable work) {
        var thread = new Thread(work, "part");
        thread.setDaemon(true);
        thread.start();
    }
}
