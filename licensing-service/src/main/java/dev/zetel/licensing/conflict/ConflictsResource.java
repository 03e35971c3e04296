package dev.zetel.licensing.conflict;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zetel.chassis.caller.Allow;
import dev.zetel.chassis.caller.Caller;
import dev.zetel.chassis.caller.Permission;
import dev.zetel.chassis.rest.Collections;
import dev.zetel.chassis.rest.Query;
import dev.zetel.chassis.rest.RequestMalformed;
import dev.zetel.chassis.rest.ResourceUnknown;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** License conflicts of the caller's tenant: what they are about, who is over, and what solves them (S8-S12, S18, S19). */
@Path("/v1.0/licensing/conflicts")
@Produces(MediaType.APPLICATION_JSON)
class ConflictsResource {

    private final Caller caller;
    private final Conflicts conflicts;
    private final ConflictViews views;
    private final AffectedUsers affected;
    private final Collections collections;

    ConflictsResource(
            Caller caller, Conflicts conflicts, ConflictViews views, AffectedUsers affected, Collections collections) {
        this.caller = caller;
        this.conflicts = conflicts;
        this.views = views;
        this.affected = affected;
        this.collections = collections;
    }

    @GET
    @Transactional
    @Allow(Permission.READ_TENANT)
    @Operation(summary = "List conflicts; $filter by status ('open', 'resolved') and skuId")
    @APIResponseSchema(ConflictView.ConflictPage.class)
    public ObjectNode listConflicts(@Context UriInfo uri) {
        var query = Query.of(uri, Set.of("$select", "$top", "$skiptoken", "$filter"));
        var filter = ConflictFilter.of(query);
        var page = conflicts.page(caller.tenant(), query.afterId(), filter.status(), filter.sku(), query.top());
        return collections.page(
                uri,
                query,
                ConflictView.class,
                views.of(page),
                view -> view.id().toString());
    }

    @GET
    @Path("{id}")
    @Transactional
    @Allow(Permission.READ_TENANT)
    @Operation(summary = "Read one conflict, with its history")
    @APIResponseSchema(ConflictView.class)
    public ObjectNode readConflict(@PathParam("id") UUID id, @Context UriInfo uri) {
        var query = Query.of(uri, Set.of("$select"));
        var conflict = conflicts.find(caller.tenant(), id).orElseThrow(() -> ResourceUnknown.owned(id));
        return collections.entity(uri, query, views.withHistory(conflict));
    }

    @GET
    @Path("{id}/users")
    @Transactional
    @Allow(Permission.READ_TENANT)
    @Operation(summary = "List who is over, in the order of their seats; nobody once the conflict is resolved")
    @APIResponseSchema(AffectedUserView.AffectedUserPage.class)
    public ObjectNode listConflictUsers(@PathParam("id") UUID id, @Context UriInfo uri) {
        var query = Query.of(uri, Set.of("$select", "$top", "$skiptoken"));
        var conflict = conflicts.find(caller.tenant(), id).orElseThrow(() -> ResourceUnknown.owned(id));
        var page = conflict.resolvedAt() == null
                ? affected.page(caller.tenant(), conflict.skuId(), seatAfter(query), query.top())
                : List.<AffectedUserView>of();
        return collections.page(uri, query, AffectedUserView.class, page, view -> String.valueOf(view.seatOrder()));
    }

    private static long seatAfter(Query query) {
        try {
            return query.after() == null ? 0 : Long.parseLong(query.after());
        } catch (NumberFormatException e) {
            throw new RequestMalformed("$skiptoken must be taken from an @odata.nextLink.", "$skiptoken");
        }
    }
}
