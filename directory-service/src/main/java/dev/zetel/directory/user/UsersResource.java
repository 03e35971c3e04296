package dev.zetel.directory.user;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zetel.chassis.caller.Allow;
import dev.zetel.chassis.caller.Caller;
import dev.zetel.chassis.caller.Permission;
import dev.zetel.chassis.rest.RequestMalformed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/** The users of the caller's tenant. */
@Path("/v1.0/users")
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {

    private static final Set<String> OPTIONS = Set.of("$select", "$top", "$skiptoken", "$filter", "$count");

    private final Users users;
    private final ShownUsers shown;
    private final CreateUser createUser;
    private final Caller caller;

    UsersResource(Users users, ShownUsers shown, CreateUser createUser, Caller caller) {
        this.users = users;
        this.shown = shown;
        this.createUser = createUser;
        this.caller = caller;
    }

    @GET
    @APIResponseSchema(UserView.Page.class)
    @Allow(Permission.READ_TENANT)
    public ObjectNode listUsers(@Context UriInfo uri) {
        var query = UserQuery.of(uri, OPTIONS);
        var tenant = caller.tenant();
        var page = users.page(
                tenant, query.filter(), query.after(), query.options().top());
        var answer = shown.page(uri, tenant, page, query);
        if (query.options().count()) {
            answer.put("@odata.count", users.count(tenant, query.filter()));
        }
        return answer;
    }

    /** S3: somebody must exist before he can be given a license. */
    @POST
    @APIResponseSchema(value = UserView.class, responseCode = "201")
    @Allow(Permission.CHANGE_USERS)
    public RestResponse<ObjectNode> createUser(UserProperties request, @Context UriInfo uri) {
        if (request == null) {
            throw new RequestMalformed("A user is expected in the request body.");
        }
        var query = UserQuery.of(uri, Set.of());
        var user = createUser.create(caller.tenant(), UUID.randomUUID(), request);
        return shown.one(RestResponse.Status.CREATED, uri, caller.tenant(), user, query);
    }
}
