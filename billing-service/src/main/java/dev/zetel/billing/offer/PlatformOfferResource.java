package dev.zetel.billing.offer;

import dev.zetel.access.permission.Permissions;
import dev.zetel.billing.importfile.ImportFileRefused;
import dev.zetel.chassis.odata.page.Entity;
import dev.zetel.chassis.odata.page.ODataResponses;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The operator's way to prices. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1.0/platform/catalog/offers")
@Tag(name = "Catalog", description = "The operator's import of products, plan rules and prices.")
public class PlatformOfferResource {

    private static final String EXAMPLE = """
            skuId,term,price,currency
            0d3a5c1e-7b29-4f86-9e40-c8d1a2b3e4f5,P1Y,120.00,EUR
            0d3a5c1e-7b29-4f86-9e40-c8d1a2b3e4f5,P1M,12.50,EUR
            """;

    private final ImportOffers importOffers;
    private final ODataResponses responses;

    PlatformOfferResource(ImportOffers importOffers, ODataResponses responses) {
        this.importOffers = importOffers;
        this.responses = responses;
    }

    @POST
    @Path("import")
    @Consumes("text/csv")
    @PermissionsAllowed(Permissions.OPERATE)
    @Operation(
            summary = "Import offers from a CSV file",
            description =
                    "A line for each price: `skuId,term,price,currency`. Offers that the file does not name stay as they are.")
    @APIResponse(responseCode = "200", description = "What the import has changed.")
    @APIResponse(responseCode = "400", description = ImportFileRefused.DESCRIPTION)
    @APIResponse(responseCode = "413", description = "The file is larger than 16 MiB.")
    @RequestBody(required = true, content = @Content(examples = @ExampleObject(name = "prices", value = EXAMPLE)))
    public Entity<OfferReport> importOffers(InputStream body, @Context UriInfo uri) {
        return responses.entity(uri, importOffers.run(body));
    }
}
