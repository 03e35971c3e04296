package dev.zetel.benchmarks.world;

import dev.zetel.benchmarks.lab.Laboratory;
import dev.zetel.benchmarks.lab.Tested;
import dev.zetel.benchmarks.load.Call;
import dev.zetel.benchmarks.load.HttpLoad;
import dev.zetel.benchmarks.load.Target;
import dev.zetel.local.client.Rest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The tenant of a run: provisioned, supplied and peopled through the API, in the name of its global administrator. */
public final class Organisation {

    public static final int SEATS_OF_A_POOL = 1_000;
    private static final String API = "/v1.0";
    private static final String DOMAIN = "bench.example";

    private final UUID id = UUID.randomUUID();
    private final UUID administrator = UUID.randomUUID();
    private final Laboratory laboratory;
    private final Catalog catalog;
    private final String token;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger named = new AtomicInteger();

    /** With so many products to be had. */
    public Organisation(Laboratory laboratory, int products) {
        this.laboratory = laboratory;
        this.catalog = new Catalog(products);
        this.token = laboratory.tokenOfUser(id, administrator);
    }

    public void establish() {
        var operator = laboratory.tokenOfOperator();
        catalog.publish(new Rest(url(Tested.BILLING), () -> operator));
        new Rest(url(Tested.DIRECTORY), () -> operator)
                .post(
                        "/platform/tenants",
                        Map.of(
                                "id",
                                id.toString(),
                                "displayName",
                                "Bench",
                                "defaultDomain",
                                DOMAIN,
                                "countryLetterCode",
                                "SE",
                                "firstAdministrator",
                                firstAdministrator()))
                .expect(201);
    }

    /** Goes shopping, once the other services know who the administrator is. */
    public void readOffers() {
        catalog.readOffers(at(Tested.BILLING));
    }

    public UUID id() {
        return id;
    }

    public UUID administrator() {
        return administrator;
    }

    /** A service in the name of the administrator. */
    public Rest at(Tested service) {
        return new Rest(url(service), () -> token);
    }

    public Target target(Tested service) {
        return new Target(laboratory.port(service), token);
    }

    /** A product that nobody has used yet in this run. */
    public UUID nextSku() {
        return catalog.skus().get(taken.getAndIncrement());
    }

    public String planOf(UUID sku) {
        return catalog.planOf(sku);
    }

    /** Buys seats and returns the subscription's id. */
    public UUID buy(UUID sku, int seats) {
        var bought = at(Tested.BILLING)
                .post("/commerce/subscriptions", Map.of("offerId", catalog.offerOf(sku), "quantity", seats))
                .expect(201);
        return UUID.fromString(bought.text("id"));
    }

    public Call purchase(UUID sku) {
        var body = "{\"offerId\":\"" + catalog.offerOf(sku) + "\",\"quantity\":" + SEATS_OF_A_POOL + "}";
        return Call.post(API + "/commerce/subscriptions", body, 201);
    }

    public Call creation() {
        var name = "person" + named.getAndIncrement();
        var body = """
                {"accountEnabled":true,"displayName":"%1$s","mailNickname":"%1$s",
                "userPrincipalName":"%1$s@%2$s","usageLocation":"SE"}""".formatted(name, DOMAIN);
        return Call.post(API + "/users", body, 201);
    }

    public Call assignment(UUID user, UUID sku) {
        var body = "{\"addLicenses\":[{\"skuId\":\"" + sku + "\",\"disabledPlans\":[]}],\"removeLicenses\":[]}";
        return Call.post(API + "/users/" + user + "/assignLicense", body, 200);
    }

    public Call check(UUID user, UUID sku) {
        return Call.get(API + "/licensing/entitlements/" + user + "/" + planOf(sku));
    }

    public Call read(UUID user) {
        return Call.get(API + "/users/" + user);
    }

    /** Creates users through the directory; returns their ids. */
    public List<UUID> people(HttpLoad http, int many) throws Exception {
        var ids = new ConcurrentSkipListMap<Long, UUID>();
        http.all(
                target(Tested.DIRECTORY),
                many,
                number -> creation(),
                (number, body) ->
                        ids.put(number, UUID.fromString(body.toJsonObject().getString("id"))));
        return List.copyOf(ids.values());
    }

    private Map<String, Object> firstAdministrator() {
        return Map.of(
                "id", administrator.toString(),
                "displayName", "Administrator",
                "mailNickname", "administrator",
                "userPrincipalName", "administrator@" + DOMAIN,
                "usageLocation", "SE");
    }

    private String url(Tested service) {
        return "http://127.0.0.1:" + laboratory.port(service) + API;
    }
}
