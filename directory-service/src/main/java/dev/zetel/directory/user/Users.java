package dev.zetel.directory.user;

import dev.zetel.chassis.error.ResourceUnknown;
import dev.zetel.chassis.sql.ScalarQuery;
import dev.zetel.chassis.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.query.NativeQuery;

/** The users of each tenant. */
@ApplicationScoped
@Transactional
public class Users {

    private static final String OF_TENANT = "select * from directory_user where tenant_id = :tenant and ";
    private static final String ACTIVE = "deleted_date_time is null";

    private final Session session;

    Users(Session session) {
        this.session = session;
    }

    /** Who is not deleted. */
    public Optional<User> find(TenantId tenant, UserKey key) {
        return byKey(tenant, key, "").uniqueResultOptional();
    }

    /** A user who is not deleted, locked: properties and roles change only under this lock. */
    public User lock(TenantId tenant, UserKey key) {
        return byKey(tenant, key, " for update")
                .uniqueResultOptional()
                .orElseThrow(() -> ResourceUnknown.owned(key.text()));
    }

    public Optional<User> findDeleted(TenantId tenant, UUID id) {
        return deleted(tenant, id, "").uniqueResultOptional();
    }

    public Optional<User> lockDeleted(TenantId tenant, UUID id) {
        return deleted(tenant, id, " for update").uniqueResultOptional();
    }

    /** One page of those who match, by id, and one more where another page follows. */
    public List<User> page(TenantId tenant, UserFilter filter, UUID after, int top) {
        var query = session.createNativeQuery(
                        OF_TENANT + filter.condition() + " and user_id > :after order by user_id limit :limit",
                        User.class)
                .setParameter("tenant", tenant.value())
                .setParameter("after", after)
                .setParameter("limit", top + 1);
        filter.parameters().forEach(query::setParameter);
        return query.list();
    }

    public long count(TenantId tenant, UserFilter filter) {
        var query = ScalarQuery.query(
                        session,
                        "select count(*) from directory_user where tenant_id = :tenant and " + filter.condition(),
                        Long.class)
                .setParameter("tenant", tenant.value());
        filter.parameters().forEach(query::setParameter);
        return query.getSingleResult();
    }

    /** Those of the ids who are not deleted, by id. */
    public List<User> all(TenantId tenant, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return session.createNativeQuery(OF_TENANT + ACTIVE + " and user_id in (:ids) order by user_id", User.class)
                .setParameter("tenant", tenant.value())
                .setParameterList("ids", ids)
                .list();
    }

    public void add(TenantId tenant, User user) {
        session.persist(user);
        flush(tenant, user);
    }

    /** Flushes changes, so that a name taken by another user meanwhile is refused here. */
    public void flush(TenantId tenant, User user) {
        try {
            session.flush();
        } catch (ConstraintViolationException e) {
            throw switch (String.valueOf(e.getConstraintName())) {
                case "user_principal_name_once" -> new UserPrincipalNameTaken(user.userPrincipalName());
                case "user_id_once", "directory_user_pkey" -> new UserIdTaken(user.id());
                default -> e;
            };
        }
    }

    private NativeQuery<User> byKey(TenantId tenant, UserKey key, String lock) {
        var condition = key.id().isPresent() ? "user_id = :id" : "upn_key = :name";
        var query = session.createNativeQuery(OF_TENANT + ACTIVE + " and " + condition + lock, User.class)
                .setParameter("tenant", tenant.value());
        return key.id().map(id -> query.setParameter("id", id)).orElseGet(() -> query.setParameter("name", key.name()));
    }

    private NativeQuery<User> deleted(TenantId tenant, UUID id, String lock) {
        return session.createNativeQuery(
                        OF_TENANT + "deleted_date_time is not null and user_id = :id" + lock, User.class)
                .setParameter("tenant", tenant.value())
                .setParameter("id", id);
    }
}
