package dev.zetel.licensing.assignment.web;

import dev.zetel.access.caller.Caller;
import dev.zetel.access.permission.Permissions;
import dev.zetel.chassis.consistency.RetryAfterCatchUp;
import dev.zetel.chassis.odata.page.Entity;
import dev.zetel.chassis.odata.page.ODataResponses;
import dev.zetel.chassis.odata.query.ODataQuery;
import dev.zetel.licensing.assignment.AssignLicenseRequest;
import dev.zetel.licensing.assignment.AssignLicenses;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Licenses of one user, granted and revoked by an administrator. */
@Path("/v1.0")
@Tag(name = "Licenses", description = "The licenses of users: assigning, removing and reading them.")
@Produces(MediaType.APPLICATION_JSON)
@RetryAfterCatchUp
class AssignLicenseResource {

    private static final String EXAMPLE = """
            {
              "addLicenses": [
                {
                  "skuId": "6fd2c87f-b296-42f0-b197-1e91e994b900",
                  "disabledPlans": ["57ff2da0-773e-42df-b2af-ffb7a2317929"]
                }
              ],
              "removeLicenses": ["18181a46-0d4e-45cd-891e-60aabd171b4e"]
            }""";

    private final Caller caller;
    private final AssignLicenses assignLicenses;
    private final ODataResponses collections;

    AssignLicenseResource(Caller caller, AssignLicenses assignLicenses, ODataResponses collections) {
        this.caller = caller;
        this.assignLicenses = assignLicenses;
        this.collections = collections;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("users/{user}/assignLicense")
    @PermissionsAllowed(Permissions.ASSIGN_LICENSES)
    @Operation(
            summary = "Assign and remove licenses of a user",
            description =
                    "Adds licenses, changes their disabled service plans and removes licenses in one step: either all of it is done or nothing.")
    @APIResponse(responseCode = "200", description = "The user with the licenses after the change.")
    @APIResponse(
            responseCode = "400",
            description =
                    "Nothing was changed. `error.details[0].code` says why: `SeatsExhausted`, `LicenseUnknown`, `LicenseNotHeld`,"
                            + " `LicenseLimitReached` (200 licenses, 4,000 disabled plans of all of them),"
                            + " `AccountDisabled`, `UsageLocationMissing`, `ServicePlanNotInLocation`, `ServicePlanNotInLicense`,"
                            + " `PlansMutuallyExclusive`, `PlanDependencyMissing` or `RequestMalformed`.")
    @RequestBody(
            required = true,
            content = @Content(examples = @ExampleObject(name = "swap a license", value = EXAMPLE)))
    public Entity<UserView> assignLicense(
            @Parameter(description = "The id or the userPrincipalName of the user.", example = "dana@contoso.example")
                    @PathParam("user")
                    String user,
            @Valid AssignLicenseRequest request,
            @Context UriInfo uri) {
        var query = ODataQuery.of(uri, Set.of());
        var licenses = assignLicenses.assign(caller.tenant(), user, AssignLicenseRequest.checked(request));
        return collections.entity(uri, query, UserView.of(licenses));
    }
}
