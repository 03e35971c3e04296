package dev.zetel.billing.offer;

import dev.zetel.access.permission.Permissions;
import dev.zetel.billing.sku.Skus;
import dev.zetel.chassis.error.ResourceUnknown;
import dev.zetel.chassis.odata.page.Entity;
import dev.zetel.chassis.odata.page.ODataResponses;
import dev.zetel.chassis.odata.page.Page;
import dev.zetel.chassis.odata.query.ODataQuery;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an organisation can choose from (S2, S16). */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1.0/commerce/offers")
@Tag(name = "Offers", description = "What can be bought, for which term and at which price.")
public class OfferResource {

    private final Offers offers;
    private final Skus skus;
    private final ODataResponses collections;

    OfferResource(Offers offers, Skus skus, ODataResponses collections) {
        this.offers = offers;
        this.skus = skus;
        this.collections = collections;
    }

    @GET
    @PermissionsAllowed({Permissions.READ_TENANT, Permissions.OPERATE})
    @Operation(summary = "List offers", description = "Every product that can be bought, with its term and price.")
    @Parameter(
            name = "$filter",
            in = ParameterIn.QUERY,
            description = "Those of one product: `skuId eq {guid}`.",
            schema = @Schema(type = SchemaType.STRING),
            example = "skuId eq 0d3a5c1e-7b29-4f86-9e40-c8d1a2b3e4f5")
    public Page<OfferView> listOffers(@Context UriInfo uri) {
        var query = ODataQuery.of(uri, Set.of("$select", "$top", "$skiptoken", "$filter"));
        var page = offers.page(query);
        var names = skus.of(page.stream().map(Offer::skuId).distinct().toList());
        return collections.page(
                uri,
                query,
                OfferView.class,
                page.stream()
                        .map(offer -> OfferView.of(offer, names.get(offer.skuId())))
                        .toList(),
                OfferView::id);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed({Permissions.READ_TENANT, Permissions.OPERATE})
    @Operation(summary = "Get an offer")
    public Entity<OfferView> getOffer(@PathParam("id") UUID id, @Context UriInfo uri) {
        var query = ODataQuery.of(uri, Set.of("$select"));
        var offer = offers.find(id).orElseThrow(() -> ResourceUnknown.owned(id));
        var sku = skus.find(offer.skuId()).orElseThrow();
        return collections.entity(uri, query, OfferView.of(offer, sku));
    }
}
