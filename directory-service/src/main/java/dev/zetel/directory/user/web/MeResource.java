package dev.zetel.directory.user.web;

import dev.zetel.access.caller.Caller;
import dev.zetel.access.permission.Permissions;
import dev.zetel.chassis.error.ResourceUnknown;
import dev.zetel.chassis.odata.page.Entity;
import dev.zetel.directory.user.UserKey;
import dev.zetel.directory.user.Users;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The signed-in user; everyone may read this. */
@Tag(name = "Me", description = "The signed-in user.")
@Path("/v1.0/me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    private final Users users;
    private final UserViews views;
    private final Caller caller;

    MeResource(Users users, UserViews views, Caller caller) {
        this.users = users;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permissions.READ_SELF)
    @Operation(summary = "Get the signed-in user")
    @APIResponse(responseCode = "200", description = "The signed-in user.")
    @APIResponse(responseCode = "404", description = "The signed-in user is deleted.")
    public RestResponse<Entity<UserView>> getMe(@Context UriInfo uri) {
        var query = UserQuery.ofOne(uri);
        var id = caller.user().toString();
        var user = users.find(caller.tenant(), new UserKey(id)).orElseThrow(() -> ResourceUnknown.owned(id));
        return views.one(RestResponse.Status.OK, uri, caller.tenant(), user, query);
    }
}
