package dev.zetel.billing.sku;

import dev.zetel.access.permission.Permissions;
import dev.zetel.billing.importfile.ImportFileRefused;
import dev.zetel.chassis.odata.page.Entity;
import dev.zetel.chassis.odata.page.ODataResponses;
import dev.zetel.chassis.odata.page.Page;
import dev.zetel.chassis.odata.query.ODataQuery;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The operator's way to products and the rules of their service plans. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1.0/platform/catalog")
@Tag(name = "Catalog", description = "The operator's import of products, plan rules and prices.")
public class CatalogResource {

    private static final String PRODUCTS = """
            Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,Service_Plans_Included_Friendly_Names
            Office Basic,OFFICE_BASIC,0d3a5c1e-7b29-4f86-9e40-c8d1a2b3e4f5,MAIL,2f5c7e30-9d4b-41a8-9062-eaf3c4d50617,Mail
            Office Basic,OFFICE_BASIC,0d3a5c1e-7b29-4f86-9e40-c8d1a2b3e4f5,CALLS,306d8f41-ae5c-42b9-a173-fb04d5e61728,Calls
            """;
    private static final String PLAN_RULES = """
            servicePlanId,countries,dependsOn,excludes,retainsData
            306d8f41-ae5c-42b9-a173-fb04d5e61728,DE NL,2f5c7e30-9d4b-41a8-9062-eaf3c4d50617,,false
            """;

    private final Skus skus;
    private final ImportProducts importProducts;
    private final ImportPlanRules importPlanRules;
    private final ODataResponses collections;

    CatalogResource(
            Skus skus, ImportProducts importProducts, ImportPlanRules importPlanRules, ODataResponses collections) {
        this.skus = skus;
        this.importProducts = importProducts;
        this.importPlanRules = importPlanRules;
        this.collections = collections;
    }

    @POST
    @Path("import")
    @Consumes("text/csv")
    @PermissionsAllowed(Permissions.OPERATE)
    @Operation(
            summary = "Import products from a CSV file",
            description =
                    "The public list of product names and service plan identifiers. Products that the file does not name stay as they are.")
    @APIResponse(responseCode = "200", description = "What the import has changed.")
    @APIResponse(responseCode = "400", description = ImportFileRefused.DESCRIPTION)
    @APIResponse(responseCode = "413", description = "The file is larger than 16 MiB.")
    @RequestBody(required = true, content = @Content(examples = @ExampleObject(name = "products", value = PRODUCTS)))
    public Entity<ImportReport> importProducts(InputStream body, @Context UriInfo uri) {
        return collections.entity(uri, importProducts.run(ProductFile.read(body)));
    }

    @POST
    @Path("plans/import")
    @Consumes("text/csv")
    @PermissionsAllowed(Permissions.OPERATE)
    @Operation(
            summary = "Import service plan rules from a CSV file",
            description = "A line for each plan: `servicePlanId,countries,dependsOn,excludes,retainsData`.")
    @APIResponse(responseCode = "200", description = "What the import has changed.")
    @APIResponse(responseCode = "400", description = ImportFileRefused.DESCRIPTION)
    @APIResponse(responseCode = "413", description = "The file is larger than 16 MiB.")
    @RequestBody(
            required = true,
            content = @Content(examples = @ExampleObject(name = "plan rules", value = PLAN_RULES)))
    public Entity<ImportReport> importPlanRules(InputStream body, @Context UriInfo uri) {
        return collections.entity(uri, importPlanRules.run(body));
    }

    @GET
    @Path("skus")
    @PermissionsAllowed(Permissions.OPERATE)
    @Operation(
            summary = "List products",
            description = "Every product of the catalog with the rules of its service plans.")
    public Page<SkuView> listProducts(@Context UriInfo uri) {
        var query = ODataQuery.of(uri, Set.of("$select", "$top", "$skiptoken"));
        var page = skus.page(query.afterId(), query.top() + 1);
        var plans = skus.plansOf(page);
        return collections.page(
                uri,
                query,
                SkuView.class,
                page.stream().map(sku -> SkuView.of(sku, plans)).toList(),
                SkuView::skuId);
    }
}
