package dev.zetel.notifications.web;

import dev.zetel.chassis.error.ResourceUnknown;
import dev.zetel.chassis.http.Etag;
import dev.zetel.chassis.odata.page.Entity;
import dev.zetel.chassis.odata.page.ODataResponses;
import dev.zetel.chassis.odata.page.Page;
import dev.zetel.chassis.odata.query.ODataQuery;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.time.TenantClock;
import dev.zetel.notifications.webhook.ChangeWebhook;
import dev.zetel.notifications.webhook.Webhook;
import dev.zetel.notifications.webhook.WebhookRules;
import dev.zetel.notifications.webhook.Webhooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Carries out the operations for the owner whom a resource names. */
@ApplicationScoped
public class WebhookRequests {

    private final Webhooks webhooks;
    private final WebhookRules rules;
    private final ChangeWebhook change;
    private final ODataResponses responses;
    private final TenantClock clock;

    WebhookRequests(
            Webhooks webhooks, WebhookRules rules, ChangeWebhook change, ODataResponses responses, TenantClock clock) {
        this.webhooks = webhooks;
        this.rules = rules;
        this.change = change;
        this.responses = responses;
        this.clock = clock;
    }

    public Page<WebhookView> list(TenantId owner, UriInfo uri) {
        var query = ODataQuery.of(uri, Set.of("$select", "$top", "$skiptoken"));
        var page = webhooks.page(owner, query.afterId(), query.top() + 1).stream()
                .map(WebhookView::of)
                .toList();
        return responses.page(uri, query, WebhookView.class, page, WebhookView::id);
    }

    public RestResponse<Entity<WebhookView>> create(TenantId owner, CreateWebhookRequest request, UriInfo uri) {
        var query = ODataQuery.of(uri, Set.of());
        rules.check(request.url(), request.events());
        var webhook = new Webhook(owner, UUID.randomUUID(), request.url(), request.events(), clock.realNow());
        webhooks.add(owner, webhook);
        return respond(RestResponse.Status.CREATED, uri, query, webhook);
    }

    public Entity<WebhookView> get(TenantId owner, UUID id, UriInfo uri) {
        var query = ODataQuery.of(uri, Set.of("$select"));
        return responses.entity(uri, query, WebhookView.of(find(owner, id)));
    }

    public RestResponse<Void> update(TenantId owner, UUID id, UpdateWebhookRequest request, String ifMatch) {
        find(owner, id);
        rules.check(request.url(), request.events());
        var webhook = change.change(owner, id, request.change(), ifMatch);
        return ResponseBuilder.<Void>noContent()
                .header(HttpHeaders.ETAG, Etag.of(webhook.revision()))
                .build();
    }

    public void delete(TenantId owner, UUID id) {
        if (!webhooks.delete(owner, id)) {
            throw ResourceUnknown.owned(id);
        }
    }

    public RestResponse<Entity<WebhookView>> rotateSecret(TenantId owner, UUID id, String ifMatch, UriInfo uri) {
        var query = ODataQuery.of(uri, Set.of());
        return respond(RestResponse.Status.OK, uri, query, change.rotateSecret(owner, id, ifMatch));
    }

    private Webhook find(TenantId owner, UUID id) {
        return webhooks.find(owner, id).orElseThrow(() -> ResourceUnknown.owned(id));
    }

    private RestResponse<Entity<WebhookView>> respond(
            RestResponse.Status status, UriInfo uri, ODataQuery query, Webhook webhook) {
        var view = WebhookView.withSecret(webhook);
        return ResponseBuilder.create(status, responses.entity(uri, query, view))
                .header(HttpHeaders.ETAG, view.etag())
                .build();
    }
}
