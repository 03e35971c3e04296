package dev.zetel.bare;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** What the framework alone makes of a request: two values of the path, as JSON, with no token, tenant or database. */
@Path("/bare/{user}/{plan}")
public class BareResource {

    /** As large as the answer of an entitlement check. */
    public record Answer(String userId, String servicePlan, boolean entitled, String reason) {}

    @GET
    @Blocking
    public Answer answer(@PathParam("user") String user, @PathParam("plan") String plan) {
        return new Answer(user, plan, true, "none");
    }
}
