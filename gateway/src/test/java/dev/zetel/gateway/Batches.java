package dev.zetel.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.util.List;

/** Batches as callers write them. */
public final class Batches {

    public static final String TOKEN = "Bearer abc";

    /** No service accepts it. */
    public static final String REFUSED_TOKEN = "Bearer expired";

    private Batches() {}

    public static HttpRequest.Builder batch(Calls calls) {
        return calls.request("/$batch").header("Authorization", TOKEN).header("Content-Type", "application/json");
    }

    public static String text(JsonObject... items) {
        return new JsonObject().put("requests", new JsonArray(List.of(items))).encode();
    }

    public static JsonObject get(String id, String url) {
        return item(id, "GET", url);
    }

    public static JsonObject item(String id, String method, String url) {
        return new JsonObject().put("id", id).put("method", method).put("url", url);
    }
}
