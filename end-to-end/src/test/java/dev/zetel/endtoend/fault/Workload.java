package dev.zetel.endtoend.fault;

import static dev.zetel.endtoend.organisation.Product.DOCUMENTS;
import static dev.zetel.endtoend.organisation.Product.MEETINGS;

import dev.zetel.client.http.Response;
import dev.zetel.endtoend.organisation.Organisation;
import dev.zetel.endtoend.organisation.Product;
import dev.zetel.endtoend.organisation.Seats;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** What the administrators of an organisation with some users do all day: hand out, take away, delete, restore, buy. */
final class Workload {

    private static final int USERS = 40;
    private static final int SEATS = 20;
    private static final List<Product> PRODUCTS = List.of(DOCUMENTS, MEETINGS);

    private final Seats seats;
    private final String subscription;
    private final List<String> users;

    Workload(Organisation organisation) {
        seats = organisation.seats();
        subscription = seats.buy(DOCUMENTS, SEATS);
        seats.buy(MEETINGS, SEATS);
        users = organisation.hire(USERS);
    }

    /** Returns once it is under way. */
    Load begin() {
        var load = new Load(this);
        load.awaitWrites(USERS);
        return load;
    }

    /** One change of anything. */
    Response change() {
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
}
