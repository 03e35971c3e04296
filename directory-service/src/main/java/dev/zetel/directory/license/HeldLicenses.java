package dev.zetel.directory.license;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zetel.chassis.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** What licensing has published about the users of each tenant. */
@ApplicationScoped
@Transactional
public class HeldLicenses {

    private static final TypeReference<List<HeldLicense>> LIST = new TypeReference<>() {};

    private final Session session;
    private final ObjectMapper json;

    HeldLicenses(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** By user id; users about whom nothing was published are absent. */
    public Map<UUID, LicensesOfUser> of(TenantId tenant, Collection<UUID> users) {
        if (users.isEmpty()) {
            return Map.of();
        }
        var rows = session.createNativeQuery(
                        "select user_id, cast(licenses as text) from user_license"
                                + " where tenant_id = :tenant and user_id in (:users)",
                        Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameterList("users", users)
                .list();
        var coverage = coverage(tenant);
        var licenses = new HashMap<UUID, LicensesOfUser>();
        rows.forEach(row -> licenses.put((UUID) row[0], LicensesOfUser.of(read((String) row[1]), coverage)));
        return licenses;
    }

    private Map<UUID, PoolCoverage> coverage(TenantId tenant) {
        var coverage = new HashMap<UUID, PoolCoverage>();
        session.createNativeQuery(
                        "select sku_id, coverage_cutoff, access_cutoff from pool_coverage where tenant_id = :tenant",
                        Object[].class)
                .setParameter("tenant", tenant.value())
                .list()
                .forEach(row -> coverage.put((UUID) row[0], new PoolCoverage((Long) row[1], (Long) row[2])));
        return coverage;
    }

    private List<HeldLicense> read(String licenses) {
        try {
            return json.readValue(licenses, LIST);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Licenses that can't be read", e);
        }
    }
}
