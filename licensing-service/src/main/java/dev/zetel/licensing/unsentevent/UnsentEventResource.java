package dev.zetel.licensing.unsentevent;

import dev.zetel.access.permission.Permissions;
import dev.zetel.chassis.odata.page.Entity;
import dev.zetel.chassis.odata.page.Page;
import dev.zetel.chassis.unsent.UnsentEventRequests;
import dev.zetel.chassis.unsent.UnsentEventView;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Events of licensing that are set aside since they could not be sent, of every tenant. */
@Tag(name = "Unsent events", description = "Events that could not be sent, with those that wait behind them.")
@Path("/v1.0/platform/licensing/unsentEvents")
@Produces(MediaType.APPLICATION_JSON)
public class UnsentEventResource {

    private final UnsentEventRequests requests;

    UnsentEventResource(UnsentEventRequests requests) {
        this.requests = requests;
    }

    @GET
    @PermissionsAllowed(Permissions.OPERATE)
    @Operation(
            summary = "List events that could not be sent",
            description = "The oldest first, each with the reason and with how many later events wait behind it.")
    public Page<UnsentEventView> listUnsentLicensingEvents(@Context UriInfo uri) {
        return requests.list(uri);
    }

    @POST
    @Path("{id}/retry")
    @PermissionsAllowed(Permissions.OPERATE)
    @Operation(
            summary = "Send an event again that could not be sent",
            description =
                    "Within seconds, and after it what waits behind it. One that still cannot be sent comes back.")
    @APIResponseSchema(
            value = UnsentEventView.class,
            responseCode = "202",
            responseDescription = "The event, about to be tried again.")
    public RestResponse<Entity<UnsentEventView>> retryUnsentLicensingEvent(
            @PathParam("id") long id, @Context UriInfo uri) {
        return requests.retry(id, uri);
    }
}
