package dev.zetel.billing.offer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be bought; the provider's, the same for all tenants. */
@ApplicationScoped
@Transactional
public class Offers {

    private final Rows rows;

    Offers(Rows rows) {
        this.rows = rows;
    }

    public Optional<Offer> find(UUID id) {
        return rows.findByIdOptional(id);
    }

    List<Offer> page(UUID after, int size) {
        return rows.find("id > ?1 order by id", after).page(0, size).list();
    }

    List<Offer> pageOfSku(UUID skuId, UUID after, int size) {
        return rows.find("skuId = ?1 and id > ?2 order by id", skuId, after)
                .page(0, size)
                .list();
    }

    Map<PriceKey, Offer> all() {
        return rows.listAll().stream().collect(Collectors.toMap(Offer::key, Function.identity()));
    }

    void add(Offer offer) {
        rows.persist(offer);
    }

    /** Writes a large import out once, so that what follows need not look for changes again and again. */
    void writeOut() {
        rows.flush();
        rows.getSession().clear();
    }

    /** Hidden here, as every repository's are. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Offer, UUID> {}
}
