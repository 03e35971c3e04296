package dev.zetel.licensing.conflict.web;

import dev.zetel.access.caller.Caller;
import dev.zetel.access.permission.Permissions;
import dev.zetel.chassis.error.ResourceUnknown;
import dev.zetel.chassis.odata.page.Entity;
import dev.zetel.chassis.odata.page.ODataResponses;
import dev.zetel.chassis.odata.page.Page;
import dev.zetel.chassis.odata.query.ODataQuery;
import dev.zetel.licensing.conflict.Conflicts;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** License conflicts of the caller's tenant: what they are about, whose seats are uncovered, and what solves them (S8-S12, S18, S19). */
@Path("/v1.0/licensing/conflicts")
@Tag(name = "Conflicts", description = "License conflicts: more seats are taken than are bought.")
@Produces(MediaType.APPLICATION_JSON)
class ConflictsResource {

    private final Caller caller;
    private final Conflicts conflicts;
    private final ConflictViews views;
    private final AffectedUsers affected;
    private final ODataResponses collections;

    ConflictsResource(
            Caller caller,
            Conflicts conflicts,
            ConflictViews views,
            AffectedUsers affected,
            ODataResponses collections) {
        this.caller = caller;
        this.conflicts = conflicts;
        this.views = views;
        this.affected = affected;
        this.collections = collections;
    }

    @GET
    @Transactional
    @PermissionsAllowed(Permissions.READ_TENANT)
    @Operation(
            summary = "List license conflicts",
            description = "Open and resolved ones. `$filter` takes `status` ('open' or 'resolved') and `skuId`.")
    public Page<ConflictView> listConflicts(@Context UriInfo uri) {
        var query = ODataQuery.of(uri, Set.of("$select", "$top", "$skiptoken", "$filter"));
        var filter = ConflictFilter.of(query);
        var page = conflicts.page(caller.tenant(), query.afterId(), filter.status(), filter.sku(), query.top());
        return collections.page(uri, query, ConflictView.class, views.of(page), ConflictView::id);
    }

    @GET
    @Path("{id}")
    @Transactional
    @PermissionsAllowed(Permissions.READ_TENANT)
    @Operation(summary = "Get a license conflict with its history")
    @APIResponse(responseCode = "200", description = "The conflict with its history.")
    public Entity<ConflictView> getConflict(@PathParam("id") UUID id, @Context UriInfo uri) {
        var query = ODataQuery.of(uri, Set.of("$select"));
        var conflict = conflicts.find(caller.tenant(), id).orElseThrow(() -> ResourceUnknown.owned(id));
        return collections.entity(uri, query, views.withHistory(conflict));
    }

    @GET
    @Path("{id}/users")
    @Transactional
    @PermissionsAllowed(Permissions.READ_TENANT)
    @Operation(
            summary = "List the users affected by a license conflict",
            description =
                    "The users whose seats are uncovered, in the order of their seats. The list is empty once the conflict is resolved.")
    public Page<AffectedUserView> listConflictUsers(@PathParam("id") UUID id, @Context UriInfo uri) {
        var query = ODataQuery.of(uri, Set.of("$select", "$top", "$skiptoken"));
        var conflict = conflicts.find(caller.tenant(), id).orElseThrow(() -> ResourceUnknown.owned(id));
        var page = conflict.resolvedAt() == null
                ? affected.page(caller.tenant(), conflict.skuId(), query.after(Long::valueOf, 0L), query.top())
                : List.<AffectedUserView>of();
        return collections.page(uri, query, AffectedUserView.class, page, AffectedUserView::seatOrder);
    }
}
