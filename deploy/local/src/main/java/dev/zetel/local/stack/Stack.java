package dev.zetel.local.stack;

import dev.zetel.local.component.Component;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** All components together: started side by side as far as their needs allow, stopped so that none misses what it needs. */
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
     * Returns when everything is ready, or throws the first failure; reports each process as soon as it exists. What a component
     * says because it is being stopped is no failure of it: then {@link Ended} is thrown.
     */
    void start(Consumer<Component> launched) {
        Map<Component, CompletableFuture<Void>> ready = new HashMap<>();
        for (var step : steps) {
            var needs = step.needs().stream().map(ready::get).toArray(CompletableFuture[]::new);
            ready.put(
                    step.component(),
                    CompletableFuture.allOf(needs).thenRunAsync(() -> run(step, launched), Stack::inThread));
        }
        orEnded(() -> awaitAll(List.copyOf(ready.values())));
    }

    /** Does something that rests on the components; where it fails or is done because they are being stopped, it has ended. */
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

    /** Nobody hears of components that end from now on. */
    void stop() {
        stopping = true;
        Map<Component, CompletableFuture<Void>> ended = new HashMap<>();
        for (var index = steps.size() - 1; index >= 0; index--) {
            var component = steps.get(index).component();
            var users = steps.stream()
                    .filter(step -> step.needs().contains(component))
                    .map(step -> ended.get(step.component()))
                    .toArray(CompletableFuture[]::new);
            ended.put(component, CompletableFuture.allOf(users).thenRunAsync(component::stop, Stack::inThread));
        }
        awaitAll(List.copyOf(ended.values()));
    }

    /** Calls back when a component ends that nobody stopped. */
    void whenOneDies(Consumer<Component> undertaker) {
        steps.forEach(step -> whenItDies(step.component(), undertaker));
    }

    void whenItDies(Component component, Consumer<Component> undertaker) {
        whenItEnds(component.process().orElseThrow().toHandle(), () -> undertaker.accept(component));
    }

    /** Does something when a process ends, unless that is because the stack is being stopped. */
    void whenItEnds(ProcessHandle process, Runnable work) {
        process.onExit()
                .thenRunAsync(
                        () -> {
                            if (!stopping) {
                                work.run();
                            }
                        },
                        Stack::inThread);
    }

    private void run(Step step, Consumer<Component> launched) {
        if (stopping) {
            return;
        }
        var component = step.component();
        component.launch();
        launched.accept(component);
        if (stopping) {
            component.stop();
            return;
        }
        component.awaitReady();
        step.afterwards().run();
        progress.done(component.name(), "ready at port " + component.port());
    }

    private static void awaitAll(List<CompletableFuture<Void>> all) {
        var firstFailure = new CompletableFuture<Void>();
        all.forEach(one -> one.exceptionally(failure -> {
            firstFailure.completeExceptionally(failure);
            return null;
        }));
        join(CompletableFuture.anyOf(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)), firstFailure));
    }

    /** Returns when something is done, or fails as it failed. */
    static void join(CompletableFuture<?> work) {
        try {
            work.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    private static void inThread(Runnable work) {
        var thread = new Thread(work, "component");
        thread.setDaemon(true);
        thread.start();
    }
}
