package dev.zetel.licensing.entitlement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zetel.chassis.caller.Allow;
import dev.zetel.chassis.caller.Caller;
import dev.zetel.chassis.caller.Permission;
import dev.zetel.chassis.caller.PrivilegesInsufficient;
import dev.zetel.chassis.rest.Collections;
import dev.zetel.chassis.rest.Query;
import dev.zetel.chassis.rest.ResourceUnknown;
import dev.zetel.chassis.rest.RetriesOnceCaughtUp;
import dev.zetel.licensing.holder.Holdings;
import dev.zetel.licensing.member.Members;
import dev.zetel.licensing.sku.Skus;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What a user holds, service by service. */
@Path("/v1.0")
@Produces(MediaType.APPLICATION_JSON)
@RetriesOnceCaughtUp
class LicenseDetailsResource {

    private final Caller caller;
    private final Members members;
    private final Holdings holdings;
    private final Skus skus;
    private final Collections collections;

    LicenseDetailsResource(Caller caller, Members members, Holdings holdings, Skus skus, Collections collections) {
        this.caller = caller;
        this.members = members;
        this.holdings = holdings;
        this.skus = skus;
        this.collections = collections;
    }

    @GET
    @Path("users/{user}/licenseDetails")
    @Transactional
    @Allow({Permission.READ_TENANT, Permission.READ_SELF})
    @Operation(summary = "List the licenses of a user; without an administrator role, only one's own")
    @APIResponseSchema(LicenseDetailView.LicenseDetailPage.class)
    public ObjectNode listLicenseDetails(@PathParam("user") String user, @Context UriInfo uri) {
        var id = members.id(caller.tenant(), user);
        if (!caller.may(Permission.READ_TENANT) && !id.equals(Optional.of(caller.user()))) {
            throw new PrivilegesInsufficient();
        }
        return details(id.orElseThrow(() -> ResourceUnknown.projected(user)), uri);
    }

    @GET
    @Path("me/licenseDetails")
    @Transactional
    @Allow(Permission.READ_SELF)
    @Operation(summary = "List one's own licenses")
    @APIResponseSchema(LicenseDetailView.LicenseDetailPage.class)
    public ObjectNode listMyLicenseDetails(@Context UriInfo uri) {
        return details(caller.user(), uri);
    }

    private ObjectNode details(UUID user, UriInfo uri) {
        var select = Query.of(uri, Set.of("$select")).select();
        var holding = holdings.find(caller.tenant(), user)
                .filter(found -> !found.deleted())
                .orElseThrow(() -> ResourceUnknown.projected(user));
        var all = LicenseDetailView.of(holding, skus.at(holding.skuRevisions()));
        var unpaged = new Query(select, Integer.MAX_VALUE, null, Optional.empty(), false);
        return collections.page(uri, unpaged, LicenseDetailView.class, all, LicenseDetailView::id);
    }
}
