package dev.zetel.chassis.sample;

import dev.zetel.chassis.odata.page.Entity;
import dev.zetel.chassis.odata.page.Page;
import dev.zetel.chassis.unsent.UnsentEventRequests;
import dev.zetel.chassis.unsent.UnsentEventView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;

/** Unsent events as each service shows them. */
@Path("/v1.0/unsentEvents")
public class UnsentEventResource {

    private final UnsentEventRequests requests;

    UnsentEventResource(UnsentEventRequests requests) {
        this.requests = requests;
    }

    @GET
    public Page<UnsentEventView> list(@Context UriInfo uri) {
        return requests.list(uri);
    }

    @POST
    @Path("{id}/retry")
    public RestResponse<Entity<UnsentEventView>> retry(@PathParam("id") long id, @Context UriInfo uri) {
        return requests.retry(id, uri);
    }
}
