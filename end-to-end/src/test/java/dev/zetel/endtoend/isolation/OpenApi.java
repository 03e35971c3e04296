package dev.zetel.endtoend.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zetel.client.http.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The operations that a service says it has. */
record OpenApi(JsonNode document) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    static OpenApi of(String origin) {
        return new OpenApi(new Api(origin, () -> "none")
                .get("/q/openapi?format=json")
                .expect(200)
                .body());
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        operations.add(new Operation(method.toUpperCase(Locale.ROOT), path.getKey()));
                    }
                }));
        return operations;
    }

    /** One method of one path with placeholders. */
    record Operation(String method, String path) {

        boolean changes() {
            return !method.equals("GET");
        }
    }
}
