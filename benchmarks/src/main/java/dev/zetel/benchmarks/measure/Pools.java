package dev.zetel.benchmarks.measure;

import dev.zetel.benchmarks.testbed.Application;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Pools that a measure buys for itself. */
public final class Pools {

    private Pools() {}

    /** So many pools of a thousand seats each. */
    public static List<UUID> many(Setting setting, int many) throws Exception {
        var organisation = setting.organisation();
        var skus = Stream.generate(organisation::nextSku).limit(many).toList();
        setting.http()
                .all(
                        organisation.target(Application.BILLING),
                        many,
                        number -> organisation.purchase(skus.get((int) number)),
                        (number, body) -> {});
        setting.idle().await();
        return skus;
    }

    /** One pool that everybody wants a seat of. */
    public static UUID one(Setting setting, int seats) throws Exception {
        var sku = setting.organisation().nextSku();
        setting.organisation().buy(sku, seats);
        setting.idle().await();
        return sku;
    }
}
