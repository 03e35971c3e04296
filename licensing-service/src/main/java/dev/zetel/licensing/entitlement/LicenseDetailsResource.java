package dev.zetel.licensing.entitlement;

import dev.zetel.access.caller.Caller;
import dev.zetel.access.caller.PrivilegesInsufficient;
import dev.zetel.access.permission.Permissions;
import dev.zetel.chassis.consistency.RetryAfterCatchUp;
import dev.zetel.chassis.error.ResourceUnknown;
import dev.zetel.chassis.odata.page.ODataResponses;
import dev.zetel.chassis.odata.page.Page;
import dev.zetel.chassis.odata.query.ODataQuery;
import dev.zetel.licensing.assignment.UserLicensesRepository;
import dev.zetel.licensing.member.Members;
import dev.zetel.licensing.sku.Skus;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a user holds, service by service. */
@Path("/v1.0")
@Tag(name = "Licenses", description = "The licenses of users: assigning, removing and reading them.")
@Produces(MediaType.APPLICATION_JSON)
@RetryAfterCatchUp
class LicenseDetailsResource {

    private final Caller caller;
    private final Members members;
    private final UserLicensesRepository userLicenses;
    private final Skus skus;
    private final ODataResponses collections;

    LicenseDetailsResource(
            Caller caller,
            Members members,
            UserLicensesRepository userLicenses,
            Skus skus,
            ODataResponses collections) {
        this.caller = caller;
        this.members = members;
        this.userLicenses = userLicenses;
        this.skus = skus;
        this.collections = collections;
    }

    @GET
    @Path("users/{user}/licenseDetails")
    @Transactional
    @PermissionsAllowed({Permissions.READ_SELF, Permissions.READ_TENANT})
    @Operation(
            summary = "List the licenses of a user",
            description =
                    "With the status of each service plan. Users without an administrator role can read their own licenses only.")
    @APIResponse(responseCode = "200", description = "All licenses of the user.")
    public Page<LicenseDetailView> listLicenseDetails(
            @Parameter(description = "The id or the userPrincipalName of the user.", example = "dana@contoso.example")
                    @PathParam("user")
                    String user,
            @Context UriInfo uri) {
        var id = members.id(caller.tenant(), user);
        if (!caller.may(Permissions.READ_TENANT) && !id.equals(Optional.of(caller.user()))) {
            throw new PrivilegesInsufficient();
        }
        return details(id.orElseThrow(() -> ResourceUnknown.projected(user)), uri);
    }

    @GET
    @Path("me/licenseDetails")
    @Transactional
    @PermissionsAllowed(Permissions.READ_SELF)
    @Operation(summary = "List my licenses", description = "With the status of each service plan.")
    @APIResponse(responseCode = "200", description = "All licenses of the signed-in user.")
    @APIResponse(responseCode = "404", description = "The signed-in user is deleted or not known yet.")
    public Page<LicenseDetailView> listMyLicenseDetails(@Context UriInfo uri) {
        return details(caller.user(), uri);
    }

    private Page<LicenseDetailView> details(UUID user, UriInfo uri) {
        var query = ODataQuery.of(uri, Set.of("$select")).unpaged();
        var licenses = userLicenses
                .find(caller.tenant(), user)
                .filter(found -> !found.deleted())
                .orElseThrow(() -> ResourceUnknown.projected(user));
        var all = LicenseDetailView.of(licenses, skus.at(licenses.skuRevisions()));
        return collections.page(uri, query, LicenseDetailView.class, all, LicenseDetailView::id);
    }
}
