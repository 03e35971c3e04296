package dev.zetel.billing.commerce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zetel.billing.subscription.Subscription;
import dev.zetel.billing.subscription.Subscriptions;
import dev.zetel.chassis.caller.Allow;
import dev.zetel.chassis.caller.Caller;
import dev.zetel.chassis.caller.Permission;
import dev.zetel.chassis.rest.Query;
import dev.zetel.chassis.rest.ResourceUnknown;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What the organisation has bought, and what will become of it. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1.0/commerce/subscriptions")
public class SubscriptionResource {

    private final Caller caller;
    private final Subscriptions subscriptions;
    private final SubscriptionViews views;

    SubscriptionResource(Caller caller, Subscriptions subscriptions, SubscriptionViews views) {
        this.caller = caller;
        this.subscriptions = subscriptions;
        this.views = views;
    }

    @GET
    @Allow(Permission.READ_TENANT)
    @APIResponseSchema(SubscriptionView.SubscriptionPage.class)
    public ObjectNode listSubscriptions(@Context UriInfo uri) {
        var query = Query.of(uri, Set.of("$select", "$top", "$skiptoken", "$filter"));
        return views.page(uri, query, page(query));
    }

    @GET
    @Path("{id}")
    @Allow(Permission.READ_TENANT)
    @APIResponseSchema(SubscriptionView.class)
    public ObjectNode readSubscription(@PathParam("id") UUID id, @Context UriInfo uri) {
        var query = Query.of(uri, Set.of("$select"));
        return views.one(
                uri, query, subscriptions.find(caller.tenant(), id).orElseThrow(() -> ResourceUnknown.owned(id)));
    }

    private List<Subscription> page(Query query) {
        var rows = query.top() + 1;
        return query.filter()
                .flatMap(filter -> filter.over(Set.of("skuId")).id("skuId"))
                .map(sku -> subscriptions.pageOfSku(caller.tenant(), sku, query.afterId(), rows))
                .orElseGet(() -> subscriptions.page(caller.tenant(), query.afterId(), rows));
    }
}
