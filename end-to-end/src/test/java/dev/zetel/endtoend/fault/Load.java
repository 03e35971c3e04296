package dev.zetel.endtoend.fault;

import static dev.zetel.endtoend.organisation.Product.DOCUMENTS;
import static dev.zetel.endtoend.organisation.Product.MEETINGS;
import static org.awaitility.Awaitility.await;

import dev.zetel.client.http.Response;
import dev.zetel.client.http.UnexpectedResponse;
import dev.zetel.endtoend.organisation.Organisation;
import dev.zetel.endtoend.organisation.Product;
import dev.zetel.endtoend.organisation.Seats;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Administrators who buy, hand out, take away, delete and restore without a pause, until they are stopped. */
final class Load implements AutoCloseable {

    private static final int ADMINISTRATORS = 3;
    private static final int USERS = 40;
    private static final int SEATS = 20;
    private static final List<Product> PRODUCTS = List.of(DOCUMENTS, MEETINGS);
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(70);

    private final Seats seats;
    private final List<String> users;
    private final String subscription;
    private final ExecutorService threads = Executors.newFixedThreadPool(ADMINISTRATORS);
    private final AtomicInteger written = new AtomicInteger();
    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    private Load(Organisation organisation) {
        seats = organisation.seats();
        subscription = seats.buy(DOCUMENTS, SEATS);
        seats.buy(MEETINGS, SEATS);
        users = organisation.hire(USERS);
    }

    /** Returns once it is under way. */
    static Load on(Organisation organisation) {
        var load = new Load(organisation);
        for (var number = 0; number < ADMINISTRATORS; number++) {
            load.threads.execute(load::work);
        }
        load.awaitWrites(USERS);
        return load;
    }

    /** Waits until that many more changes have been made. */
    void awaitWrites(int more) {
        var goal = written.get() + more;
        await(more + " more writes").atMost(Duration.ofSeconds(90)).until(() -> written.get() >= goal);
    }

    int administrators() {
        return ADMINISTRATORS;
    }

    int written() {
        return written.get();
    }

    /** What got no answer, or one of a broken server. */
    List<String> unanswered() {
        return List.copyOf(unanswered);
    }

    private void work() {
        while (!stopped) {
            try {
                count(one());
            } catch (UnexpectedResponse broken) {
                unanswered.add(broken.getMessage());
            }
        }
    }

    private Response one() {
        var random = ThreadLocalRandom.current();
        var user = users.get(random.nextInt(users.size()));
        var product = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
        return switch (random.nextInt(8)) {
            case 0 -> seats.directory().delete(user);
            case 1 -> seats.directory().restore(user);
            case 2 -> seats.commerce().changeQuantity(subscription, SEATS / 2 + random.nextInt(SEATS));
            case 3 -> seats.remove(user, product);
            default -> seats.assign(user, product);
        };
    }

    private void count(Response answer) {
        if (answer.status() < 300) {
            written.incrementAndGet();
        } else if (answer.status() >= 500) {
            unanswered.add(answer.request() + " answered " + answer.status() + ": " + answer.message());
        }
    }

    /** Returns once the last request has been answered. */
    @Override
    public void close() {
        stopped = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LONGEST_REQUEST.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("a request without an end");
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
