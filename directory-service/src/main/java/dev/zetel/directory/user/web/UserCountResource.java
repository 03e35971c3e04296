package dev.zetel.directory.user.web;

import dev.zetel.access.caller.Caller;
import dev.zetel.access.permission.Permissions;
import dev.zetel.chassis.odata.query.ODataQuery;
import dev.zetel.directory.user.UserFilter;
import dev.zetel.directory.user.Users;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many users the caller's tenant has. */
@Tag(name = "Users", description = "The users of the organisation.")
@Path("/v1.0/users/$count")
public class UserCountResource {

    private final Users users;
    private final Caller caller;

    UserCountResource(Users users, Caller caller) {
        this.users = users;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @PermissionsAllowed(Permissions.READ_TENANT)
    @Operation(summary = "Count users")
    @APIResponse(responseCode = "200", description = "The number of users.")
    public String countUsers(@Context UriInfo uri) {
        var filter = UserFilter.active(ODataQuery.of(uri, Set.of("$filter")).filter());
        return String.valueOf(users.count(caller.tenant(), filter));
    }
}
