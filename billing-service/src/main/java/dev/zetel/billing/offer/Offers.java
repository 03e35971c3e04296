package dev.zetel.billing.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** What can be bought; the provider's, the same for all tenants. */
@ApplicationScoped
@Transactional
public class Offers {

    private final Session session;

    Offers(Session session) {
        this.session = session;
    }

    public Optional<Offer> find(UUID id) {
        return Optional.ofNullable(session.find(Offer.class, id));
    }

    List<Offer> page(UUID after, int rows) {
        return session.createSelectionQuery("from Offer where id > :after order by id", Offer.class)
                .setParameter("after", after)
                .setMaxResults(rows)
                .getResultList();
    }

    List<Offer> pageOfSku(UUID skuId, UUID after, int rows) {
        return session.createSelectionQuery("from Offer where skuId = :sku and id > :after order by id", Offer.class)
                .setParameter("sku", skuId)
                .setParameter("after", after)
                .setMaxResults(rows)
                .getResultList();
    }

    Map<PriceKey, Offer> all() {
        return session.createSelectionQuery("from Offer", Offer.class)
                .getResultStream()
                .collect(Collectors.toMap(Offer::key, Function.identity()));
    }

    void add(Offer offer) {
        session.persist(offer);
    }

    /** Writes a large import out once, so that what follows need not look for changes again and again. */
    void writeOut() {
        session.flush();
        session.clear();
    }
}
