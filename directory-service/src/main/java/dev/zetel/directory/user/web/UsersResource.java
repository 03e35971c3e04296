package dev.zetel.directory.user.web;

import dev.zetel.access.caller.Caller;
import dev.zetel.access.permission.Permissions;
import dev.zetel.chassis.odata.page.Entity;
import dev.zetel.chassis.odata.page.Page;
import dev.zetel.directory.profile.UserProperties;
import dev.zetel.directory.user.CreateUser;
import dev.zetel.directory.user.Users;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The users of the caller's tenant. */
@Tag(name = "Users", description = "The users of the organisation.")
@Path("/v1.0/users")
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {

    private static final Set<String> OPTIONS = Set.of("$select", "$top", "$skiptoken", "$filter", "$count");

    private final Users users;
    private final UserViews views;
    private final CreateUser createUser;
    private final Caller caller;

    UsersResource(Users users, UserViews views, CreateUser createUser, Caller caller) {
        this.users = users;
        this.views = views;
        this.createUser = createUser;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permissions.READ_TENANT)
    @Operation(summary = "List users")
    public Page<UserView> listUsers(@Context UriInfo uri) {
        var query = UserQuery.of(uri, OPTIONS);
        var tenant = caller.tenant();
        var page = users.page(
                tenant, query.filter(), query.after(), query.options().top());
        var answer = views.page(uri, tenant, page, query);
        return query.options().count() ? answer.withCount(users.count(tenant, query.filter())) : answer;
    }

    /** S3: a user must exist before a license can be assigned. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permissions.CHANGE_USERS)
    @Operation(summary = "Create a user")
    @APIResponseSchema(value = UserView.class, responseCode = "201", responseDescription = "The new user.")
    @APIResponse(
            responseCode = "400",
            description =
                    "The request is malformed, the name is taken (`UserPrincipalNameTaken`), its domain is not the organisation's (`DomainNotVerified`), or a password is given (`PasswordProfileNotSupported`).")
    public RestResponse<Entity<UserView>> createUser(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            allOf = UserProperties.class,
                                                            requiredProperties = {
                                                                "accountEnabled",
                                                                "displayName",
                                                                "mailNickname",
                                                                "userPrincipalName"
                                                            })))
                    @NotNull
                    UserProperties request,
            @Context UriInfo uri) {
        var query = UserQuery.of(uri, Set.of());
        var user = createUser.create(caller.tenant(), UUID.randomUUID(), request);
        return views.one(RestResponse.Status.CREATED, uri, caller.tenant(), user, query);
    }
}
