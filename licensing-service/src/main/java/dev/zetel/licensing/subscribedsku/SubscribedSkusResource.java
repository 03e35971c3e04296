package dev.zetel.licensing.subscribedsku;

import dev.zetel.access.caller.Caller;
import dev.zetel.access.permission.Permissions;
import dev.zetel.chassis.error.ResourceUnknown;
import dev.zetel.chassis.odata.page.Entity;
import dev.zetel.chassis.odata.page.ODataResponses;
import dev.zetel.chassis.odata.page.Page;
import dev.zetel.chassis.odata.query.ODataQuery;
import dev.zetel.licensing.sku.Skus;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller's tenant has bought, how much of it is taken and how much is free (S2). */
@Path("/v1.0/subscribedSkus")
@Tag(name = "Products", description = "The products that a tenant has bought, with their seats.")
@Produces(MediaType.APPLICATION_JSON)
class SubscribedSkusResource {

    private static final String GUID = "([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})";
    private static final Pattern ID = Pattern.compile(GUID + "_" + GUID);

    private final Caller caller;
    private final SubscribedSkus subscribed;
    private final Skus skus;
    private final ODataResponses collections;

    SubscribedSkusResource(Caller caller, SubscribedSkus subscribed, Skus skus, ODataResponses collections) {
        this.caller = caller;
        this.subscribed = subscribed;
        this.skus = skus;
        this.collections = collections;
    }

    @GET
    @Transactional
    @PermissionsAllowed(Permissions.READ_TENANT)
    @Operation(summary = "List the products that the tenant has bought", description = "The list is never paged.")
    @APIResponse(responseCode = "200", description = "All products of the tenant.")
    public Page<SubscribedSkuView> listSubscribedSkus(@Context UriInfo uri) {
        var query = ODataQuery.of(uri, Set.of("$select")).unpaged();
        var all = views(subscribed.ofTenant(caller.tenant()));
        return collections.page(uri, query, SubscribedSkuView.class, all, SubscribedSkuView::id);
    }

    @GET
    @Path("{id}")
    @Transactional
    @PermissionsAllowed(Permissions.READ_TENANT)
    @Operation(summary = "Get a product that the tenant has bought")
    @APIResponse(responseCode = "200", description = "The product with its seats.")
    public Entity<SubscribedSkuView> getSubscribedSku(
            @Parameter(description = "The id of the tenant and of the SKU, joined by an underscore.") @PathParam("id")
                    String id,
            @Context UriInfo uri) {
        var query = ODataQuery.of(uri, Set.of("$select"));
        var matcher = ID.matcher(id);
        if (!matcher.matches()
                || !matcher.group(1).equalsIgnoreCase(caller.tenant().toString())) {
            throw ResourceUnknown.projected(id);
        }
        return views(subscribed.find(caller.tenant(), UUID.fromString(matcher.group(2)))).stream()
                .findFirst()
                .map(view -> collections.entity(uri, query, view))
                .orElseThrow(() -> ResourceUnknown.projected(id));
    }

    private List<SubscribedSkuView> views(List<SubscribedSku> bought) {
        var revisions =
                bought.stream().collect(Collectors.toMap(one -> one.pool().skuId(), SubscribedSku::skuRevision));
        var known = skus.at(revisions);
        return bought.stream()
                .map(one -> SubscribedSkuView.of(one, known.get(one.pool().skuId())))
                .toList();
    }
}
