package dev.zetel.chassis.unsent;

import dev.zetel.chassis.sql.RecordQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The events that are set aside, of all tenants. */
@ApplicationScoped
class UnsentEvents {

    private static final String SELECT = """
            select s.id, s.topic, s.key, s.type, s.tenant_id, s.revision, octet_length(s.payload), s.reason, s.attempts,
                s.set_aside_at, s.retry_requested,
                (select count(*) from outbox_set_aside w where w.topic = s.topic and w.key = s.key and w.reason is null)
            from outbox_set_aside s
            where s.reason is not null
            """;

    private final Session session;

    UnsentEvents(Session session) {
        this.session = session;
    }

    List<UnsentEvent> page(long after, int size) {
        return query(" and s.id > :after order by s.id limit :size")
                .setParameter("after", after)
                .setParameter("size", size)
                .getResultList();
    }

    Optional<UnsentEvent> find(long id) {
        return query(" and s.id = :id").setParameter("id", id).getResultStream().findFirst();
    }

    /** The relay takes it up, since nothing else may move events while it works; with it all of the same key. */
    void requestRetry(long id) {
        session.createNativeMutationQuery("update outbox_set_aside set retry_requested = true where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private NativeQuery<UnsentEvent> query(String which) {
        return RecordQuery.query(session, SELECT + which, UnsentEvent.class);
    }
}
