package dev.zetel.local.stack;

import dev.zetel.local.component.Component;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/** All components together: started side by side as far as their needs allow, stopped so that none misses what it needs. */
final class Stack {

    private static final Executor THREADS = work -> new Thread(work, "component").start();

    private final List<Component> components;
    private final Progress progress;
    private volatile boolean stopping;

    /** In an order in which nothing needs what comes later. */
    Stack(List<Component> components, Progress progress) {
        this.components = components;
        this.progress = progress;
    }

    /**
     * Returns when everything is ready, or throws the first failure; reports each process as soon as it exists. What a component
     * says because it is being stopped is no failure of it: then a {@link CancellationException} is thrown.
     */
    void start(Consumer<Component> launched) {
        orEnded(() -> join(withAll(components, Component::needs, component -> start(component, launched))));
    }

    /** Does something that rests on the components; where it fails or is done because they are being stopped, it has ended. */
    void orEnded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            if (!stopping) {
                throw failure;
            }
        }
        if (stopping) {
            throw new CancellationException("the stack was ended");
        }
    }

    /** Nobody hears of components that end from now on. */
    void stop() {
        stopping = true;
        var lastFirst = new ArrayList<>(components);
        Collections.reverse(lastFirst);
        join(withAll(lastFirst, this::usersOf, Component::stop));
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
                        THREADS);
    }

    private void start(Component component, Consumer<Component> launched) {
        if (stopping) {
            return;
        }
        component.launch();
        launched.accept(component);
        if (stopping) {
            component.stop();
            return;
        }
        component.awaitReady();
        progress.done(component.name(), "ready at port " + component.port());
    }

    private List<Component> usersOf(Component component) {
        return components.stream()
                .filter(user -> user.needs().contains(component))
                .toList();
    }

    /** Works on each as soon as those before it are done; done with the last of them, or with the first failure. */
    private static CompletableFuture<?> withAll(
            List<Component> ordered, Function<Component, List<Component>> before, Consumer<Component> work) {
        var failed = new CompletableFuture<Void>();
        Map<Component, CompletableFuture<Void>> done = new HashMap<>();
        for (var component : ordered) {
            var earlier = before.apply(component).stream().map(done::get).toArray(CompletableFuture[]::new);
            var own = CompletableFuture.allOf(earlier).thenRunAsync(() -> work.accept(component), THREADS);
            own.exceptionally(failure -> {
                failed.completeExceptionally(failure);
                return null;
            });
            done.put(component, own);
        }
        return CompletableFuture.anyOf(
                CompletableFuture.allOf(done.values().toArray(CompletableFuture[]::new)), failed);
    }

    /** Returns when something is done, or fails as it failed. */
    static void join(CompletableFuture<?> work) {
        try {
            work.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }
}
