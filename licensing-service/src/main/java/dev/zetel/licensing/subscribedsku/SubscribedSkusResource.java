package dev.zetel.licensing.subscribedsku;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zetel.chassis.caller.Allow;
import dev.zetel.chassis.caller.Caller;
import dev.zetel.chassis.caller.Permission;
import dev.zetel.chassis.rest.Collections;
import dev.zetel.chassis.rest.Query;
import dev.zetel.chassis.rest.ResourceUnknown;
import dev.zetel.licensing.sku.Skus;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What the caller's tenant has bought, how much of it is taken and how much is free (S2). */
@Path("/v1.0/subscribedSkus")
@Produces(MediaType.APPLICATION_JSON)
class SubscribedSkusResource {

    private static final String GUID = "([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})";
    private static final Pattern ID = Pattern.compile(GUID + "_" + GUID);

    private final Caller caller;
    private final SubscribedSkus subscribed;
    private final Skus skus;
    private final Collections collections;

    SubscribedSkusResource(Caller caller, SubscribedSkus subscribed, Skus skus, Collections collections) {
        this.caller = caller;
        this.subscribed = subscribed;
        this.skus = skus;
        this.collections = collections;
    }

    @GET
    @Transactional
    @Allow(Permission.READ_TENANT)
    @Operation(summary = "List what the tenant has bought; never paged")
    @APIResponseSchema(SubscribedSkuView.SubscribedSkuPage.class)
    public ObjectNode listSubscribedSkus(@Context UriInfo uri) {
        var select = Query.of(uri, Set.of("$select")).select();
        var all = views(subscribed.ofTenant(caller.tenant()));
        var query = new Query(select, Integer.MAX_VALUE, null, Optional.empty(), false);
        return collections.page(uri, query, SubscribedSkuView.class, all, SubscribedSkuView::id);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Allow(Permission.READ_TENANT)
    @Operation(summary = "Read one product that the tenant has bought")
    @APIResponseSchema(SubscribedSkuView.class)
    public ObjectNode readSubscribedSku(@PathParam("id") String id, @Context UriInfo uri) {
        var query = Query.of(uri, Set.of("$select"));
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
