package dev.zetel.billing.offer;

import dev.zetel.chassis.caller.Allow;
import dev.zetel.chassis.caller.Permission;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** The operator's way to prices. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1.0/platform/catalog/offers")
public class PlatformOfferResource {

    private final ImportOffers importOffers;

    PlatformOfferResource(ImportOffers importOffers) {
        this.importOffers = importOffers;
    }

    @POST
    @Path("import")
    @Consumes("text/csv")
    @Allow(Permission.OPERATE)
    public OfferReport importOffers(InputStream body) {
        return importOffers.run(body);
    }
}
