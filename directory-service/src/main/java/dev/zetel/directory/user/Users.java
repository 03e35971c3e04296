package dev.zetel.directory.user;

import dev.zetel.chassis.error.ResourceUnknown;
import dev.zetel.chassis.tenancy.TenantId;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** The users of each tenant. */
@ApplicationScoped
@Transactional
public class Users {

    private static final String ACTIVE = "tenantId = ?1 and deletedDateTime is null and ";
    private static final String DELETED = "tenantId = ?1 and deletedDateTime is not null and ";

    private final Rows rows;

    Users(Rows rows) {
        this.rows = rows;
    }

    /** Who is not deleted. */
    public Optional<User> find(TenantId tenant, UserKey key) {
        return byKey(tenant, key).singleResultOptional();
    }

    /** A user who is not deleted, locked: properties and roles change only under this lock. */
    public User lock(TenantId tenant, UserKey key) {
        return byKey(tenant, key)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .<User>singleResultOptional()
                .orElseThrow(() -> ResourceUnknown.owned(key.text()));
    }

    public Optional<User> findDeleted(TenantId tenant, UUID id) {
        return deleted(tenant, id).singleResultOptional();
    }

    public Optional<User> lockDeleted(TenantId tenant, UUID id) {
        return deleted(tenant, id).withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    /** One page of those who match, by id, and one more where another page follows. */
    public List<User> page(TenantId tenant, UserFilter filter, UUID after, int top) {
        var parameters = matching(tenant, filter);
        parameters.put("after", after);
        return rows.find(condition(filter) + " and userId > :after order by userId", parameters)
                .page(0, top + 1)
                .list();
    }

    public long count(TenantId tenant, UserFilter filter) {
        return rows.count(condition(filter), matching(tenant, filter));
    }

    /** Those of the ids who are not deleted, by id. */
    public List<User> all(TenantId tenant, Collection<UUID> ids) {
        return rows.list(ACTIVE + "userId in ?2 order by userId", tenant.value(), ids);
    }

    public void add(TenantId tenant, User user) {
        rows.persist(user);
        flush(tenant, user);
    }

    /** Flushes changes, so that a name taken by another user meanwhile is refused here. */
    public void flush(TenantId tenant, User user) {
        try {
            rows.flush();
        } catch (ConstraintViolationException e) {
            throw switch (String.valueOf(e.getConstraintName())) {
                case "user_principal_name_once" -> new UserPrincipalNameTaken(user.userPrincipalName());
                case "user_id_once", "directory_user_pkey" -> new UserIdTaken(user.id());
                default -> e;
            };
        }
    }

    private PanacheQuery<User> byKey(TenantId tenant, UserKey key) {
        return key.id()
                .map(id -> rows.find(ACTIVE + "userId = ?2", tenant.value(), id))
                .orElseGet(() -> rows.find(ACTIVE + "upnKey = ?2", tenant.value(), key.name()));
    }

    private PanacheQuery<User> deleted(TenantId tenant, UUID id) {
        return rows.find(DELETED + "userId = ?2", tenant.value(), id);
    }

    private static String condition(UserFilter filter) {
        return "tenantId = :tenant and " + filter.condition();
    }

    private static Map<String, Object> matching(TenantId tenant, UserFilter filter) {
        var parameters = new HashMap<>(filter.parameters());
        parameters.put("tenant", tenant.value());
        return parameters;
    }

    /** Hidden here, because what it inherits does not ask for the tenant. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<User, UUID> {}
}
