package dev.zetel.directory.deleteditem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zetel.chassis.caller.Allow;
import dev.zetel.chassis.caller.Caller;
import dev.zetel.chassis.caller.Permission;
import dev.zetel.directory.user.ShownUsers;
import dev.zetel.directory.user.UserQuery;
import dev.zetel.directory.user.UserView;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What was deleted in the caller's tenant and can be restored (S37). */
@Path("/v1.0/directory/deletedItems")
@Produces(MediaType.APPLICATION_JSON)
public class DeletedItemsResource {

    private final DeletedItems deletedItems;
    private final RestoreUser restoreUser;
    private final ShownUsers shown;
    private final Caller caller;

    DeletedItemsResource(DeletedItems deletedItems, RestoreUser restoreUser, ShownUsers shown, Caller caller) {
        this.deletedItems = deletedItems;
        this.restoreUser = restoreUser;
        this.shown = shown;
        this.caller = caller;
    }

    @GET
    @Path("microsoft.graph.user")
    @APIResponseSchema(UserView.Page.class)
    @Allow(Permission.READ_TENANT)
    public ObjectNode listDeletedUsers(@Context UriInfo uri) {
        var query = UserQuery.of(uri, Set.of("$select", "$top", "$skiptoken"));
        var tenant = caller.tenant();
        var page = deletedItems.page(tenant, query.after(), query.options().top());
        return shown.typedPage(uri, tenant, page, query);
    }

    @GET
    @Path("{id}")
    @APIResponseSchema(UserView.class)
    @Allow(Permission.READ_TENANT)
    public ObjectNode readDeletedItem(@PathParam("id") String id, @Context UriInfo uri) {
        var query = UserQuery.ofOne(uri);
        return shown.typedOne(uri, caller.tenant(), deletedItems.one(caller.tenant(), id), query);
    }

    /** The answer shows the user as he is now: without roles; licenses follow as seats are free. */
    @POST
    @Path("{id}/restore")
    @APIResponseSchema(UserView.class)
    @Allow(Permission.DELETE_USERS)
    public ObjectNode restoreDeletedItem(@PathParam("id") String id, RestoreRequest request, @Context UriInfo uri) {
        var query = UserQuery.of(uri, Set.of());
        var how = Objects.requireNonNullElse(request, RestoreRequest.AS_HE_WAS);
        var user = restoreUser.restore(caller.tenant(), id, how, caller.roles());
        return shown.typedOne(uri, caller.tenant(), user, query);
    }
}
