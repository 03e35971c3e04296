package dev.zetel.notifications.sample;

import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.tenancy.TenantScope;
import dev.zetel.notifications.delivery.Delivery;
import dev.zetel.notifications.delivery.Redeliver;
import dev.zetel.notifications.mail.Mails;
import dev.zetel.notifications.webhook.Webhook;
import dev.zetel.notifications.webhook.Webhooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Webhooks as their owners make them, and rows to look at and to move in time. */
@ApplicationScoped
public class Database {

    private final Session session;
    private final TenantScope scope;
    private final Webhooks webhooks;
    private final Mails mails;
    private final Redeliver redeliver;

    Database(Session session, TenantScope scope, Webhooks webhooks, Mails mails, Redeliver redeliver) {
        this.session = session;
        this.scope = scope;
        this.webhooks = webhooks;
        this.mails = mails;
        this.redeliver = redeliver;
    }

    @ActivateRequestContext
    @Transactional
    public Webhook webhook(TenantId owner, String url, String... events) {
        scope.allTenants();
        var webhook = new Webhook(owner, UUID.randomUUID(), url, List.of(events), Instant.now());
        webhooks.add(owner, webhook);
        return webhook;
    }

    @ActivateRequestContext
    @Transactional
    public Webhook webhook(UUID id) {
        scope.allTenants();
        return session.createSelectionQuery("from Webhook where id = :id", Webhook.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    @ActivateRequestContext
    @Transactional
    public List<Delivery> deliveries(UUID webhook) {
        scope.allTenants();
        return session.createSelectionQuery("from Delivery where webhookId = :id order by eventId", Delivery.class)
                .setParameter("id", webhook)
                .getResultList();
    }

    /** What goes by mail, by the users' ids. */
    @ActivateRequestContext
    @Transactional
    public Map<UUID, Delivery> mails(TenantId tenant) {
        scope.allTenants();
        return session.createSelectionQuery("from Delivery where tenantId = :id and userId is not null", Delivery.class)
                .setParameter("id", tenant.value())
                .getResultStream()
                .collect(Collectors.toMap(Delivery::userId, Function.identity()));
    }

    @ActivateRequestContext
    @Transactional
    public Delivery redeliver(TenantId owner, UUID webhook, UUID delivery) {
        scope.allTenants();
        return redeliver.redeliver(owner, webhook, delivery);
    }

    @ActivateRequestContext
    @Transactional
    public void delete(TenantId owner) {
        scope.allTenants();
        webhooks.deleteAll(owner);
        mails.deleteAll(owner);
    }

    /** A statement with one parameter, an id. */
    @ActivateRequestContext
    @Transactional
    public int execute(String sql, UUID id) {
        scope.allTenants();
        return session.createNativeMutationQuery(sql).setParameter("id", id).executeUpdate();
    }
}
