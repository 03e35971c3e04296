package dev.zetel.directory.user.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.zetel.access.caller.Caller;
import dev.zetel.access.permission.Permissions;
import dev.zetel.chassis.error.ResourceUnknown;
import dev.zetel.chassis.odata.page.Entity;
import dev.zetel.directory.profile.UserProperties;
import dev.zetel.directory.user.ChangeUser;
import dev.zetel.directory.user.DeleteUser;
import dev.zetel.directory.user.UserChanges;
import dev.zetel.directory.user.UserKey;
import dev.zetel.directory.user.Users;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** One user of the caller's tenant, by id or userPrincipalName. */
@Tag(name = "Users", description = "The users of the organisation.")
@Path("/v1.0/users/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class UserResource {

    private static final String EXAMPLE = """
            {
              "jobTitle": "Head of projects",
              "department": "Projects",
              "mobilePhone": null
            }""";

    private final Users users;
    private final UserViews views;
    private final ChangeUser changeUser;
    private final DeleteUser deleteUser;
    private final Caller caller;

    UserResource(Users users, UserViews views, ChangeUser changeUser, DeleteUser deleteUser, Caller caller) {
        this.users = users;
        this.views = views;
        this.changeUser = changeUser;
        this.deleteUser = deleteUser;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permissions.READ_TENANT)
    @Operation(summary = "Get a user")
    public RestResponse<Entity<UserView>> getUser(@PathParam("id") UserKey key, @Context UriInfo uri) {
        var query = UserQuery.ofOne(uri);
        var user = users.find(caller.tenant(), key).orElseThrow(() -> ResourceUnknown.owned(key.text()));
        return views.one(RestResponse.Status.OK, uri, caller.tenant(), user, query);
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = UserProperties.class),
                            examples = @ExampleObject(name = "change some properties, clear one", value = EXAMPLE)))
    @PermissionsAllowed(Permissions.CHANGE_USERS)
    @Operation(summary = "Update a user")
    @APIResponse(responseCode = "204", description = "Done.")
    @APIResponse(
            responseCode = "400",
            description =
                    "The request is malformed, the name is taken (`UserPrincipalNameTaken`), its domain is not the organisation's (`DomainNotVerified`), a password is given (`PasswordProfileNotSupported`), or the last global administrator would be disabled (`LastGlobalAdministrator`).")
    public void updateUser(
            @PathParam("id") UserKey key, @HeaderParam("If-Match") String ifMatch, @NotNull UserChanges changes)
            throws JsonProcessingException {
        changeUser.change(caller.tenant(), key, changes, ifMatch, caller.roles());
    }

    /** S34: the seats of a deleted user are free for others at once. */
    @DELETE
    @PermissionsAllowed(Permissions.DELETE_USERS)
    @Operation(summary = "Delete a user")
    @APIResponse(responseCode = "204", description = "Done. The user is among the deleted items.")
    @APIResponse(
            responseCode = "400",
            description = "The user is the last global administrator (`LastGlobalAdministrator`).")
    public void deleteUser(@PathParam("id") UserKey key, @HeaderParam("If-Match") String ifMatch) {
        deleteUser.delete(caller.tenant(), key, ifMatch, caller.roles());
    }
}
