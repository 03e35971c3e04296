package dev.zetel.benchmarks.measure;

import dev.zetel.benchmarks.testbed.Service;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Pools that a measure buys for itself. */
final class Pools {

    private Pools() {}

    /** So many pools of a thousand seats each. */
    static List<UUID> many(Setting setting, int many) throws Exception {
        var organisation = setting.organisation();
        var skus = Stream.generate(organisation::nextSku).limit(many).toList();
        setting.http()
                .all(
                        organisation.target(Service.BILLING),
                        many,
                        number -> organisation.purchase(skus.get((int) number)),
                        (number, body) -> {});
        setting.quiet().await();
        return skus;
    }

    /** One pool that everybody wants a seat of. */
    static UUID one(Setting setting, int seats) throws Exception {
        var sku = setting.organisation().nextSku();
        setting.organisation().buy(sku, seats);
        setting.quiet().await();
        return sku;
    }
}
