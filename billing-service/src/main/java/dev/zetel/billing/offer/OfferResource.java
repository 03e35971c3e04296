package dev.zetel.billing.offer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zetel.billing.sku.Skus;
import dev.zetel.chassis.caller.Allow;
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

/** What an organisation can choose from (S2, S16). */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1.0/commerce/offers")
public class OfferResource {

    private final Offers offers;
    private final Skus skus;
    private final Collections collections;

    OfferResource(Offers offers, Skus skus, Collections collections) {
        this.offers = offers;
        this.skus = skus;
        this.collections = collections;
    }

    @GET
    @Allow({Permission.READ_TENANT, Permission.OPERATE})
    @APIResponseSchema(OfferView.OfferPage.class)
    public ObjectNode listOffers(@Context UriInfo uri) {
        var query = Query.of(uri, Set.of("$select", "$top", "$skiptoken", "$filter"));
        var page = page(query);
        var names = skus.of(page.stream().map(Offer::skuId).distinct().toList());
        return collections.page(
                uri,
                query,
                OfferView.class,
                page.stream()
                        .map(offer -> OfferView.of(offer, names.get(offer.skuId())))
                        .toList(),
                view -> view.id().toString());
    }

    @GET
    @Path("{id}")
    @Allow({Permission.READ_TENANT, Permission.OPERATE})
    @APIResponseSchema(OfferView.class)
    public ObjectNode readOffer(@PathParam("id") UUID id, @Context UriInfo uri) {
        var query = Query.of(uri, Set.of("$select"));
        var offer = offers.find(id).orElseThrow(() -> ResourceUnknown.owned(id));
        var sku = skus.find(offer.skuId()).orElseThrow();
        return collections.entity(uri, query, OfferView.of(offer, sku));
    }

    private List<Offer> page(Query query) {
        var rows = query.top() + 1;
        return query.filter()
                .flatMap(filter -> filter.over(Set.of("skuId")).id("skuId"))
                .map(sku -> offers.pageOfSku(sku, query.afterId(), rows))
                .orElseGet(() -> offers.page(query.afterId(), rows));
    }
}
