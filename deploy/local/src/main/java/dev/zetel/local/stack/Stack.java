package dev.zetel.local.stack;

import dev.zetel.contracts.Topics;
import dev.zetel.local.part.Broker;
import dev.zetel.local.part.Keycloak;
import dev.zetel.local.part.Part;
import dev.zetel.local.part.Postgres;
import dev.zetel.local.part.ServiceJar;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** All parts together: started side by side as far as their needs allow, stopped in the opposite order. */
final class Stack {

    private final Blueprint blueprint;
    private final Progress progress;
    private final Consumer<Part> launched;
    private final Consumer<Keycloak> realm;
    private final Postgres postgres;
    private final Broker broker;
    private final Keycloak keycloak;
    private final List<ServiceJar> services;
    private final ServiceJar gateway;
    private volatile boolean stopping;

    /** @param launched is told of each process as soon as it exists, @param realm makes the realm in a fresh Keycloak */
    Stack(Blueprint blueprint, Progress progress, Consumer<Part> launched, Consumer<Keycloak> realm) {
        this.blueprint = blueprint;
        this.progress = progress;
        this.launched = launched;
        this.realm = realm;
        this.postgres = blueprint.postgres();
        this.broker = blueprint.broker();
        this.keycloak = blueprint.keycloak(postgres);
        this.services = Blueprint.SERVICES.stream()
                .map(name -> blueprint.service(name, postgres, broker))
                .toList();
        this.gateway = blueprint.gateway();
    }

    /** Returns when everything is ready, or throws the first failure. */
    void start() {
        var databases = begin(this::startPostgres);
        var topics = begin(this::startBroker);
        var all = new ArrayList<>(List.of(databases, topics));
        all.add(databases.thenRunAsync(this::startKeycloak, Stack::run));
        var ground = CompletableFuture.allOf(databases, topics);
        services.forEach(service -> all.add(ground.thenRunAsync(() -> start(service), Stack::run)));
        all.add(ground.thenRunAsync(() -> start(gateway), Stack::run));
        awaitAll(all);
    }

    /** In the order in which they are stopped. */
    List<Part> parts() {
        var parts = new ArrayList<Part>(List.of(gateway));
        parts.addAll(services);
        parts.addAll(List.of(keycloak, broker, postgres));
        return parts;
    }

    /** Nobody hears of parts that end from now on. */
    void stop() {
        stopping = true;
        var upper = parts();
        upper.removeAll(List.of(broker, postgres));
        upper.parallelStream().forEach(Part::stop);
        List.of(broker, postgres).parallelStream().forEach(Part::stop);
    }

    /** Calls back when a part ends that nobody stopped. */
    void whenOneDies(Consumer<Part> undertaker) {
        for (var part : parts()) {
            part.process().orElseThrow().onExit().thenRun(() -> {
                if (!stopping) {
                    undertaker.accept(part);
                }
            });
        }
    }

    private void startPostgres() {
        start(postgres);
        postgres.createDatabase("keycloak", blueprint.databasePassword("keycloak"));
        for (var service : Blueprint.SERVICES) {
            var database = blueprint.database(service);
            postgres.createDatabase(database, blueprint.databasePassword(database));
        }
    }

    private void startBroker() {
        start(broker);
        broker.createTopics(Topics.all());
    }

    private void startKeycloak() {
        start(keycloak);
        realm.accept(keycloak);
    }

    private void start(Part part) {
        if (stopping) {
            return;
        }
        part.launch();
        launched.accept(part);
        if (stopping) {
            part.stop();
            return;
        }
        part.awaitReady();
        progress.done(part.name(), "ready at port " + part.port());
    }

    private static CompletableFuture<Void> begin(Runnable work) {
        return CompletableFuture.runAsync(work, Stack::run);
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

    private static void run(Runnable work) {
        var thread = new Thread(work, "part");
        thread.setDaemon(true);
        thread.start();
    }
}
