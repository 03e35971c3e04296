package dev.zetel.benchmarks.load;

import io.vertx.core.http.HttpMethod;

/**
 * One request of a load.
 *
 * @param body null for none
 * @param expected the only status that counts; any other ends the run
 */
public record Call(HttpMethod method, String path, String body, int expected) {

    public static Call get(String path) {
        return new Call(HttpMethod.GET, path, null, 200);
    }

    public static Call post(String path, String body, int expected) {
        return new Call(HttpMethod.POST, path, body, expected);
    }
}
