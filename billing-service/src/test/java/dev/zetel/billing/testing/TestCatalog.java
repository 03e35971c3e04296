package dev.zetel.billing.testing;

import java.util.UUID;

/** Products and offers of a test's own, brought in as the operator does. */
public final class TestCatalog {

    public static final String PRODUCTS =
            "Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,Service_Plans_Included_Friendly_Names\n";
    public static final String PRICES = "skuId,term,price,currency\n";

    private TestCatalog() {}

    /** A product with two plans and an offer of it. */
    public record Sold(UUID skuId, UUID mailPlan, UUID documentsPlan, UUID offerId) {}

    public static Sold sold(String term) {
        var sku = UUID.randomUUID();
        var mail = UUID.randomUUID();
        var documents = UUID.randomUUID();
        importProducts(PRODUCTS
                + "Office Basic,OFFICE_BASIC,%s,MAIL,%s,Mail\n".formatted(sku, mail)
                + "Office Basic,OFFICE_BASIC,%s,DOCUMENTS,%s,Documents\n".formatted(sku, documents));
        importOffers(PRICES + "%s,%s,12.50,EUR\n".formatted(sku, term));
        return new Sold(sku, mail, documents, offerOf(sku));
    }

    private static void importProducts(String csv) {
        Organisation.asOperator()
                .body(csv)
                .post("/v1.0/platform/catalog/import")
                .then()
                .statusCode(200);
    }

    private static void importOffers(String csv) {
        Organisation.asOperator()
                .body(csv)
                .post("/v1.0/platform/catalog/offers/import")
                .then()
                .statusCode(200);
    }

    private static UUID offerOf(UUID sku) {
        return Organisation.asOperator()
                .get("/v1.0/commerce/offers?$filter=skuId eq {sku}", sku)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getUUID("value[0].id");
    }
}
