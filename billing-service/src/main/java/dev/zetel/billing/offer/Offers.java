package dev.zetel.billing.offer;

import dev.zetel.chassis.odata.query.ODataQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** One more than the page holds; those of one product where the query asks for it. */
    List<Offer> page(ODataQuery query) {
        var sku = query.filter().flatMap(filter -> filter.over(Set.of("skuId")).id("skuId"));
        var after = query.afterId();
        var found = sku.isPresent()
                ? rows.find("skuId = ?1 and id > ?2 order by id", sku.get(), after)
                : rows.find("id > ?1 order by id", after);
        return found.page(0, query.top() + 1).list();
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
