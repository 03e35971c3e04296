package dev.zetel.billing.subscription.web;

import dev.zetel.billing.lifecycle.LifecycleSettings;
import dev.zetel.billing.sku.Skus;
import dev.zetel.billing.subscription.Subscription;
import dev.zetel.chassis.http.Etag;
import dev.zetel.chassis.odata.page.Entity;
import dev.zetel.chassis.odata.page.ODataResponses;
import dev.zetel.chassis.odata.page.Page;
import dev.zetel.chassis.odata.query.ODataQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Shows subscriptions with the names of their products. */
@ApplicationScoped
class SubscriptionViews {

    private final Skus skus;
    private final ODataResponses collections;
    private final LifecycleSettings settings;

    SubscriptionViews(Skus skus, ODataResponses collections, LifecycleSettings settings) {
        this.skus = skus;
        this.collections = collections;
        this.settings = settings;
    }

    Page<SubscriptionView> page(UriInfo uri, ODataQuery query, List<Subscription> subscriptions) {
        var names = skus.of(
                subscriptions.stream().map(Subscription::skuId).distinct().toList());
        return collections.page(
                uri,
                query,
                SubscriptionView.class,
                subscriptions.stream()
                        .map(one -> SubscriptionView.of(one, names.get(one.skuId()), settings.days()))
                        .toList(),
                SubscriptionView::id);
    }

    Entity<SubscriptionView> one(UriInfo uri, ODataQuery query, Subscription subscription) {
        var sku = skus.find(subscription.skuId()).orElseThrow();
        return collections.entity(uri, query, SubscriptionView.of(subscription, sku, settings.days()));
    }

    /** Makes a change, unless the request has an option, and responds with the subscription after it and its version. */
    RestResponse<Entity<SubscriptionView>> respond(
            RestResponse.Status status, UriInfo uri, Supplier<Subscription> change) {
        var query = ODataQuery.of(uri, Set.of());
        var subscription = change.get();
        return ResponseBuilder.create(status, one(uri, query, subscription))
                .header(HttpHeaders.ETAG, Etag.of(subscription.revision()))
                .build();
    }
}
