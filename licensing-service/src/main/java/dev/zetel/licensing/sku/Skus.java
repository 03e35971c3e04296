package dev.zetel.licensing.sku;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;

/**
 * The products that billing has published. Some have a hundred service plans, so what was read is kept, and every reader
 * names the revision that it saw in the database: a change made elsewhere is never missed.
 */
@ApplicationScoped
public class Skus {

    private static final String BY_ID = """
            select sku_id, part_number, applies_to, cast(plans as text), revision
            from sku where sku_id = any(:ids)
            """;
    private static final TypeReference<List<ServicePlan>> PLANS = new TypeReference<>() {};

    private final Session session;
    private final ObjectMapper json;
    private final Map<UUID, Sku> known = new ConcurrentHashMap<>();

    Skus(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** The products of the given ids, at the given revisions or newer. */
    public Map<UUID, Sku> at(Map<UUID, Long> revisions) {
        var found = new HashMap<UUID, Sku>();
        var missing = revisions.entrySet().stream()
                .filter(wanted -> {
                    var sku = known.get(wanted.getKey());
                    if (sku != null && sku.revision() >= wanted.getValue()) {
                        found.put(sku.skuId(), sku);
                        return false;
                    }
                    return true;
                })
                .map(Map.Entry::getKey)
                .toArray(UUID[]::new);
        if (found.size() < revisions.size()) {
            read(missing).forEach(sku -> found.put(sku.skuId(), sku));
        }
        return found;
    }

    private List<Sku> read(UUID[] ids) {
        var skus = session.createNativeQuery(BY_ID, Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(this::sku)
                .toList();
        skus.forEach(sku -> known.put(sku.skuId(), sku));
        return skus;
    }

    private Sku sku(Object[] row) {
        try {
            var plans = json.readValue((String) row[3], PLANS);
            return new Sku((UUID) row[0], (String) row[1], (String) row[2], plans, ((Number) row[4]).longValue());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The plans of SKU " + row[0] + " cannot be read", e);
        }
    }
}
