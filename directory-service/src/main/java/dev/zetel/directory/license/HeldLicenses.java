package dev.zetel.directory.license;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.contracts.licensing.HeldLicense;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** What licensing has told of the users of each tenant. */
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

    /** By user id; somebody of whom nothing was told is absent. */
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
        var lines = lines(tenant);
        var licenses = new HashMap<UUID, LicensesOfUser>();
        rows.forEach(row -> licenses.put((UUID) row[0], LicensesOfUser.of(read((String) row[1]), lines)));
        return licenses;
    }

    private Map<UUID, PoolLine> lines(TenantId tenant) {
        var lines = new HashMap<UUID, PoolLine>();
        session.createNativeQuery(
                        "select sku_id, line, access_line from pool_line where tenant_id = :tenant", Object[].class)
                .setParameter("tenant", tenant.value())
                .list()
                .forEach(row -> lines.put((UUID) row[0], new PoolLine((Long) row[1], (Long) row[2])));
        return lines;
    }

    private List<HeldLicense> read(String licenses) {
        try {
            return json.readValue(licenses, LIST);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Licenses that can't be read", e);
        }
    }
}
