package dev.zetel.notifications.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zetel.chassis.error.ResourceUnknown;
import dev.zetel.chassis.http.Etag;
import dev.zetel.chassis.odata.page.ODataResponses;
import dev.zetel.chassis.odata.query.ODataQuery;
import dev.zetel.chassis.tenancy.TenantId;
import dev.zetel.chassis.time.TenantClock;
import dev.zetel.notifications.webhook.ChangeWebhook;
import dev.zetel.notifications.webhook.Webhook;
import dev.zetel.notifications.webhook.WebhookRules;
import dev.zetel.notifications.webhook.Webhooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.UUID;

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

    public ObjectNode list(TenantId owner, UriInfo uri) {
        var query = ODataQuery.of(uri, Set.of("$select", "$top", "$skiptoken"));
        var page = webhooks.page(owner, query.afterId(), query.top() + 1).stream()
                .map(WebhookView::of)
                .toList();
        return responses.page(
                uri, query, WebhookView.class, page, view -> view.id().toString());
    }

    public Response create(TenantId owner, CreateWebhookRequest request, UriInfo uri) {
        rules.check(request.url(), request.events());
        var webhook = new Webhook(owner, UUID.randomUUID(), request.url(), request.events(), clock.realNow());
        webhooks.add(owner, webhook);
        return respond(Response.Status.CREATED, uri, webhook);
    }

    public ObjectNode get(TenantId owner, UUID id, UriInfo uri) {
        var query = ODataQuery.of(uri, Set.of("$select"));
        return responses.entity(uri, query, WebhookView.of(find(owner, id)));
    }

    public Response update(TenantId owner, UUID id, UpdateWebhookRequest request, String ifMatch) {
        find(owner, id);
        rules.check(request.url(), request.events());
        var webhook = change.change(owner, id, request.change(), ifMatch);
        return Response.noContent()
                .header(HttpHeaders.ETAG, Etag.of(webhook.revision()))
                .build();
    }

    public Response delete(TenantId owner, UUID id) {
        if (!webhooks.delete(owner, id)) {
            throw ResourceUnknown.owned(id);
        }
        return Response.noContent().build();
    }

    public Response rotateSecret(TenantId owner, UUID id, String ifMatch, UriInfo uri) {
        return respond(Response.Status.OK, uri, change.rotateSecret(owner, id, ifMatch));
    }

    private Webhook find(TenantId owner, UUID id) {
        return webhooks.find(owner, id).orElseThrow(() -> ResourceUnknown.owned(id));
    }

    private Response respond(Response.Status status, UriInfo uri, Webhook webhook) {
        var view = WebhookView.withSecret(webhook);
        return Response.status(status)
                .header(HttpHeaders.ETAG, view.etag())
                .entity(responses.entity(uri, ODataQuery.of(uri, Set.of()), view))
                .build();
    }
}
