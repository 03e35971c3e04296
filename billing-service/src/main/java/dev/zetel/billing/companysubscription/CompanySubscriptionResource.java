package dev.zetel.billing.companysubscription;

import dev.zetel.access.caller.Caller;
import dev.zetel.access.permission.Permissions;
import dev.zetel.billing.sku.Skus;
import dev.zetel.billing.subscription.Subscription;
import dev.zetel.billing.subscription.Subscriptions;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The organisation's subscriptions in the form of Microsoft Graph. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1.0/directory")
@Tag(name = "Company subscriptions", description = "Subscriptions in the form of Microsoft Graph.")
public class CompanySubscriptionResource {

    private final Caller caller;
    private final Subscriptions subscriptions;
    private final Skus skus;
    private final ODataResponses collections;

    CompanySubscriptionResource(Caller caller, Subscriptions subscriptions, Skus skus, ODataResponses collections) {
        this.caller = caller;
        this.subscriptions = subscriptions;
        this.skus = skus;
        this.collections = collections;
    }

    @GET
    @Path("subscriptions")
    @PermissionsAllowed(Permissions.READ_TENANT)
    @Operation(
            summary = "List company subscriptions",
            description = "Everything that the organisation has bought, with its service plans.")
    @Parameter(
            name = "$filter",
            in = ParameterIn.QUERY,
            description = "Those of one product: `skuId eq {guid}`.",
            schema = @Schema(type = SchemaType.STRING),
            example = "skuId eq 0d3a5c1e-7b29-4f86-9e40-c8d1a2b3e4f5")
    public Page<CompanySubscriptionView> listCompanySubscriptions(@Context UriInfo uri) {
        var query = ODataQuery.of(uri, Set.of("$select", "$top", "$skiptoken", "$filter"));
        return collections.page(
                uri,
                query,
                CompanySubscriptionView.class,
                views(subscriptions.page(caller.tenant(), query)),
                CompanySubscriptionView::id);
    }

    @GET
    @Path("subscriptions/{id}")
    @PermissionsAllowed(Permissions.READ_TENANT)
    @Operation(summary = "Get a company subscription")
    public Entity<CompanySubscriptionView> getCompanySubscription(@PathParam("id") UUID id, @Context UriInfo uri) {
        return one(id, uri);
    }

    @GET
    @Path("subscriptions(commerceSubscriptionId={quotedId})")
    @PermissionsAllowed(Permissions.READ_TENANT)
    @Operation(summary = "Get a company subscription by its commerce subscription id")
    public Entity<CompanySubscriptionView> getCompanySubscriptionByCommerceId(
            @Parameter(
                            description = "The id in single quotation marks.",
                            example = "'3f1d7c52-9a0b-4c8e-8f6a-2b5d4e7c9a10'")
                    @PathParam("quotedId")
                    String quotedId,
            @Context UriInfo uri) {
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

    private Entity<CompanySubscriptionView> one(UUID id, UriInfo uri) {
        var query = ODataQuery.of(uri, Set.of("$select"));
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
}
