package dev.zetel.directory.user;

import dev.zetel.chassis.caller.Allow;
import dev.zetel.chassis.caller.Caller;
import dev.zetel.chassis.caller.Permission;
import dev.zetel.chassis.rest.Query;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;

/** How many users the caller's tenant has. */
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
    @Allow(Permission.READ_TENANT)
    public String countUsers(@Context UriInfo uri) {
        var filter = UserFilter.active(Query.of(uri, Set.of("$filter")).filter());
        return String.valueOf(users.count(caller.tenant(), filter));
    }
}
