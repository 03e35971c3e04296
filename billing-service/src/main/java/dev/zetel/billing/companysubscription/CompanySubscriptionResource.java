package dev.zetel.billing.companysubscription;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zetel.billing.sku.Skus;
import dev.zetel.billing.subscription.Subscription;
import dev.zetel.billing.subscription.Subscriptions;
import dev.zetel.chassis.caller.Allow;
import dev.zetel.chassis.caller.Caller;
import dev.zetel.chassis.caller.Permission;
import dev.zetel.chassis.rest.Collections;
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

/** The organisation's subscriptions in the form that the dialect has for them. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1.0/directory")
public class CompanySubscriptionResource {

    private final Caller caller;
    private final Subscriptions subscriptions;
    private final Skus skus;
    private final Collections collections;

    CompanySubscriptionResource(Caller caller, Subscriptions subscriptions, Skus skus, Collections collections) {
        this.caller = caller;
        this.subscriptions = subscriptions;
        this.skus = skus;
        this.collections = collections;
    }

    @GET
    @Path("subscriptions")
    @Allow(Permission.READ_TENANT)
    @APIResponseSchema(CompanySubscriptionView.CompanySubscriptionPage.class)
    public ObjectNode listCompanySubscriptions(@Context UriInfo uri) {
        var query = Query.of(uri, Set.of("$select", "$top", "$skiptoken", "$filter"));
        return collections.page(
                uri,
                query,
                CompanySubscriptionView.class,
                views(page(query)),
                view -> view.id().toString());
    }

    @GET
    @Path("subscriptions/{id}")
    @Allow(Permission.READ_TENANT)
    @APIResponseSchema(CompanySubscriptionView.class)
    public ObjectNode readCompanySubscription(@PathParam("id") UUID id, @Context UriInfo uri) {
        return one(id, uri);
    }

    @GET
    @Path("subscriptions(commerceSubscriptionId={quotedId})")
    @Allow(Permission.READ_TENANT)
    @APIResponseSchema(CompanySubscriptionView.class)
    public ObjectNode readByCommerceSubscription(@PathParam("quotedId") String quotedId, @Context UriInfo uri) {
        return one(unquoted(quotedId), uri);
    }

    /** Quotes may arrive encoded or not, so that they are no part of the path. */
    private static UUID unquoted(String key) {
        try {
            return UUID.fromString(key.replaceAll("^'|'$", ""));
        } catch (IllegalArgumentException e) {
            throw ResourceUnknown.owned(key);
        }
    }

    private ObjectNode one(UUID id, UriInfo uri) {
        var query = Query.of(uri, Set.of("$select"));
        var found = subscriptions.find(caller.tenant(), id).orElseThrow(() -> ResourceUnknown.owned(id));
        return collections.entity(uri, query, views(List.of(found)).get(0));
    }

    private List<CompanySubscriptionView> views(List<Subscription> found) {
        var products =
                skus.of(found.stream().map(Subscription::skuId).distinct().toList());
        var plans = skus.plansOf(products.values());
        return found.stream()
                .map(one -> CompanySubscriptionView.of(one, products.get(one.skuId()), plans))
                .toList();
    }

    private List<Subscription> page(Query query) {
        var rows = query.top() + 1;
        return query.filter()
                .flatMap(filter -> filter.over(Set.of("skuId")).id("skuId"))
                .map(sku -> subscriptions.pageOfSku(caller.tenant(), sku, query.afterId(), rows))
                .orElseGet(() -> subscriptions.page(caller.tenant(), query.afterId(), rows));
    }
}
