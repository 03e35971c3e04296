package dev.zetel.billing.sku;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zetel.chassis.caller.Allow;
import dev.zetel.chassis.caller.Permission;
import dev.zetel.chassis.rest.Collections;
import dev.zetel.chassis.rest.Query;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The operator's way to products and the rules of their service plans. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1.0/platform/catalog")
public class CatalogResource {

    private final Skus skus;
    private final ImportProducts importProducts;
    private final ImportPlanRules importPlanRules;
    private final Collections collections;

    CatalogResource(
            Skus skus, ImportProducts importProducts, ImportPlanRules importPlanRules, Collections collections) {
        this.skus = skus;
        this.importProducts = importProducts;
        this.importPlanRules = importPlanRules;
        this.collections = collections;
    }

    @POST
    @Path("import")
    @Consumes("text/csv")
    @Allow(Permission.OPERATE)
    public ImportReport importProducts(InputStream body) {
        return importProducts.run(ProductFile.read(body));
    }

    @POST
    @Path("plans/import")
    @Consumes("text/csv")
    @Allow(Permission.OPERATE)
    public ImportReport importPlanRules(InputStream body) {
        return importPlanRules.run(body);
    }

    @GET
    @Path("skus")
    @Allow(Permission.OPERATE)
    @APIResponseSchema(SkuView.SkuPage.class)
    public ObjectNode listProducts(@Context UriInfo uri) {
        var query = Query.of(uri, Set.of("$select", "$top", "$skiptoken"));
        var page = skus.page(query.afterId(), query.top() + 1);
        var plans = skus.plansOf(page);
        return collections.page(
                uri,
                query,
                SkuView.class,
                page.stream().map(sku -> SkuView.of(sku, plans)).toList(),
                view -> view.skuId().toString());
    }
}
