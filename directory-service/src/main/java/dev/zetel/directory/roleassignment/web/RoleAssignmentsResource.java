package dev.zetel.directory.roleassignment.web;

import dev.zetel.access.caller.Caller;
import dev.zetel.access.permission.Permissions;
import dev.zetel.chassis.error.ResourceUnknown;
import dev.zetel.chassis.odata.page.Entity;
import dev.zetel.chassis.odata.page.ODataResponses;
import dev.zetel.chassis.odata.page.Page;
import dev.zetel.chassis.odata.query.ODataQuery;
import dev.zetel.directory.roleassignment.AssignRole;
import dev.zetel.directory.roleassignment.AssignmentId;
import dev.zetel.directory.roleassignment.RevokeRole;
import dev.zetel.directory.roleassignment.RoleAssignmentView;
import dev.zetel.directory.roleassignment.RoleAssignments;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Grants and revokes administrator roles in the caller's tenant. */
@Tag(name = "Role assignments", description = "Assigning and revoking administrator roles.")
@Path("/v1.0/roleManagement/directory/roleAssignments")
@Produces(MediaType.APPLICATION_JSON)
public class RoleAssignmentsResource {

    private final RoleAssignments assignments;
    private final AssignRole assignRole;
    private final RevokeRole revokeRole;
    private final Caller caller;
    private final ODataResponses collections;

    RoleAssignmentsResource(
            RoleAssignments assignments,
            AssignRole assignRole,
            RevokeRole revokeRole,
            Caller caller,
            ODataResponses collections) {
        this.assignments = assignments;
        this.assignRole = assignRole;
        this.revokeRole = revokeRole;
        this.caller = caller;
        this.collections = collections;
    }

    @GET
    @PermissionsAllowed(Permissions.READ_TENANT)
    @Operation(summary = "List role assignments")
    public Page<RoleAssignmentView> listRoleAssignments(@Context UriInfo uri) {
        var query = ODataQuery.of(uri, Set.of("$select", "$top", "$skiptoken", "$filter"));
        var page = assignments.page(caller.tenant(), query.filter(), query.after(), query.top());
        return collections.page(uri, query, RoleAssignmentView.class, page, RoleAssignmentView::id);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Permissions.READ_TENANT)
    @Operation(summary = "Get a role assignment")
    public Entity<RoleAssignmentView> getRoleAssignment(@PathParam("id") String id, @Context UriInfo uri) {
        var query = ODataQuery.of(uri, Set.of("$select"));
        var assignment =
                assignments.find(caller.tenant(), AssignmentId.read(id)).orElseThrow(() -> ResourceUnknown.owned(id));
        return collections.entity(uri, query, assignment);
    }

    /** S13: only global administrators assign roles. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permissions.ASSIGN_ROLES)
    @Operation(summary = "Assign a role")
    @APIResponseSchema(
            value = RoleAssignmentView.class,
            responseCode = "201",
            responseDescription = "The new role assignment.")
    @APIResponse(
            responseCode = "400",
            description =
                    "The request is malformed, there is no such role, or the user holds it already (`RoleHeldAlready`).")
    @APIResponse(responseCode = "404", description = "There is no such user in the tenant.")
    public RestResponse<Entity<RoleAssignmentView>> createRoleAssignment(
            @NotNull @Valid AssignRoleRequest request, @Context UriInfo uri) {
        var user = request.user();
        var role = assignRole.assign(caller.tenant(), user, request::role);
        return RestResponse.status(
                RestResponse.Status.CREATED, collections.entity(uri, RoleAssignmentView.of(user, role)));
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed(Permissions.ASSIGN_ROLES)
    @Operation(summary = "Revoke a role")
    @APIResponse(responseCode = "204", description = "Done.")
    @APIResponse(
            responseCode = "400",
            description = "The user is the last global administrator (`LastGlobalAdministrator`).")
    public void deleteRoleAssignment(@PathParam("id") String id) {
        var assignment = AssignmentId.read(id);
        revokeRole.revoke(caller.tenant(), assignment.user(), assignment.role());
    }
}
