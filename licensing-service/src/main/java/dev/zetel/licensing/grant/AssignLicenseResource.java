package dev.zetel.licensing.grant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zetel.chassis.caller.Allow;
import dev.zetel.chassis.caller.Caller;
import dev.zetel.chassis.caller.Permission;
import dev.zetel.chassis.rest.Collections;
import dev.zetel.chassis.rest.Query;
import dev.zetel.chassis.rest.RetriesOnceCaughtUp;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Licenses of one user, given and taken by an administrator. */
@Path("/v1.0")
@Produces(MediaType.APPLICATION_JSON)
@RetriesOnceCaughtUp
class AssignLicenseResource {

    private final Caller caller;
    private final AssignLicenses assignLicenses;
    private final Collections collections;

    AssignLicenseResource(Caller caller, AssignLicenses assignLicenses, Collections collections) {
        this.caller = caller;
        this.assignLicenses = assignLicenses;
        this.collections = collections;
    }

    @POST
    @Path("users/{user}/assignLicense")
    @Allow(Permission.ASSIGN_LICENSES)
    @Operation(summary = "Give licenses to a user and take licenses from him, all or nothing (S3, S7, S28, S29)")
    @APIResponseSchema(LicensedUserView.class)
    public ObjectNode assignLicense(
            @PathParam("user") String user, AssignLicenseRequest request, @Context UriInfo uri) {
        var query = Query.of(uri, Set.of());
        var holding = assignLicenses.assign(caller.tenant(), user, AssignLicenseRequest.checked(request));
        return collections.entity(uri, query, LicensedUserView.of(holding));
    }
}
