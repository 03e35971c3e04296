package dev.zetel.directory.user;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zetel.chassis.caller.Allow;
import dev.zetel.chassis.caller.Caller;
import dev.zetel.chassis.caller.Permission;
import dev.zetel.chassis.rest.ResourceUnknown;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/** The caller himself; anybody may read that. */
@Path("/v1.0/me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    private final Users users;
    private final ShownUsers shown;
    private final Caller caller;

    MeResource(Users users, ShownUsers shown, Caller caller) {
        this.users = users;
        this.shown = shown;
        this.caller = caller;
    }

    @GET
    @APIResponseSchema(UserView.class)
    @Allow(Permission.READ_SELF)
    public RestResponse<ObjectNode> readMe(@Context UriInfo uri) {
        var query = UserQuery.ofOne(uri);
        var id = caller.user().toString();
        var user = users.find(caller.tenant(), new UserKey(id)).orElseThrow(() -> ResourceUnknown.owned(id));
        return shown.one(RestResponse.Status.OK, uri, caller.tenant(), user, query);
    }
}
