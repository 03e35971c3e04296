package dev.zetel.directory.deleteditem.web;

import dev.zetel.access.caller.Caller;
import dev.zetel.access.permission.Permissions;
import dev.zetel.chassis.odata.page.Entity;
import dev.zetel.chassis.odata.page.Page;
import dev.zetel.directory.deleteditem.DeletedItems;
import dev.zetel.directory.deleteditem.RestoreRequest;
import dev.zetel.directory.deleteditem.RestoreUser;
import dev.zetel.directory.user.web.UserQuery;
import dev.zetel.directory.user.web.UserView;
import dev.zetel.directory.user.web.UserViews;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was deleted in the caller's tenant and can be restored (S37). */
@Tag(name = "Deleted items", description = "Deleted users, which can be restored for 30 days.")
@Path("/v1.0/directory/deletedItems")
@Produces(MediaType.APPLICATION_JSON)
public class DeletedItemsResource {

    private final DeletedItems deletedItems;
    private final RestoreUser restoreUser;
    private final UserViews views;
    private final Caller caller;

    DeletedItemsResource(DeletedItems deletedItems, RestoreUser restoreUser, UserViews views, Caller caller) {
        this.deletedItems = deletedItems;
        this.restoreUser = restoreUser;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @Path("microsoft.graph.user")
    @PermissionsAllowed(Permissions.READ_TENANT)
    @Operation(summary = "List deleted users")
    public Page<UserView> listDeletedUsers(@Context UriInfo uri) {
        var query = UserQuery.of(uri, Set.of("$select", "$top", "$skiptoken"));
        var tenant = caller.tenant();
        var page = deletedItems.page(tenant, query.after(), query.options().top());
        return views.typedPage(uri, tenant, page, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.READ_TENANT)
    @Operation(summary = "Get a deleted user")
    public Entity<UserView> getDeletedUser(@PathParam("id") String id, @Context UriInfo uri) {
        var query = UserQuery.ofOne(uri);
        return views.typedOne(uri, caller.tenant(), deletedItems.one(caller.tenant(), id), query);
    }

    /** The response shows the user as restored: without roles; licenses follow as seats are free. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/restore")
    @PermissionsAllowed(Permissions.DELETE_USERS)
    @Operation(summary = "Restore a deleted user")
    @APIResponse(responseCode = "200", description = "The restored user, without administrator roles.")
    @APIResponse(
            responseCode = "400",
            description =
                    "The request is malformed, the name is taken by now (`UserPrincipalNameTaken`), or its domain is not the organisation's (`DomainNotVerified`).")
    public Entity<UserView> restoreDeletedUser(
            @PathParam("id") String id, @RequestBody(required = false) RestoreRequest request, @Context UriInfo uri) {
        var query = UserQuery.of(uri, Set.of());
        var how = Objects.requireNonNullElse(request, RestoreRequest.UNCHANGED);
        var user = restoreUser.restore(caller.tenant(), id, how, caller.roles());
        return views.typedOne(uri, caller.tenant(), user, query);
    }
}
