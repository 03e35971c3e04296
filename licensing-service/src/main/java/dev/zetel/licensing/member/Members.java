package dev.zetel.licensing.member;

import dev.zetel.chassis.sql.ScalarQuery;
import dev.zetel.chassis.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.Session;

/** Finds users as requests name them. */
@ApplicationScoped
public class Members {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final String BY_NAME = """
            select user_id from member
            where tenant_id = :tenant and lower(user_principal_name) = lower(:name) and not deleted
            """;

    private final Session session;

    Members(Session session) {
        this.session = session;
    }

    /** The id of the user whose id or userPrincipalName is given; an id is not looked up. */
    public Optional<UUID> id(TenantId tenant, String idOrName) {
        if (ID.matcher(idOrName).matches()) {
            return Optional.of(UUID.fromString(idOrName));
        }
        return ScalarQuery.query(session, BY_NAME, UUID.class)
                .setParameter("tenant", tenant.value())
                .setParameter("name", idOrName)
                .getResultStream()
                .findFirst();
    }
}
