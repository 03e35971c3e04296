package dev.zetel.endtoend.isolation;

import dev.zetel.client.http.Api;
import dev.zetel.client.http.Response;
import dev.zetel.endtoend.isolation.OpenApi.Operation;
import dev.zetel.endtoend.organisation.Product;
import dev.zetel.endtoend.organisation.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Sends an operation with some id wherever it takes one, and everything else valid, so that only the id can fail it. */
record Walk(Api caller) {

    private static final String PLAN = "bbc2800f-ea60-4742-bacf-e84ea5a66de8";
    private static final String API = "/v1.0";

    Response send(Operation operation, String id) {
        var path = path(operation, id);
        return switch (operation.method()) {
            case "GET" -> caller.get(path);
            case "DELETE" -> caller.delete(path);
            case "PATCH" -> caller.patch(path, body(operation, id));
            case "PUT" -> caller.put(path, body(operation, id));
            case "POST" ->
                path.endsWith("/import")
                        ? caller.post(path, "text/csv", "none".getBytes(StandardCharsets.UTF_8))
                        : caller.post(path, body(operation, id));
            default -> throw new IllegalArgumentException(operation.method());
        };
    }

    /** Whether the operation takes the id of something that belongs to a tenant. */
    boolean takesAnId(Operation operation) {
        return path(operation, "some-id").contains("some-id")
                || body(operation, "some-id").toString().contains("some-id");
    }

    /** Roles and their templates are the same for all tenants; service plans too. */
    private static String path(Operation operation, String id) {
        var path = operation
                .path()
                .replaceFirst("^" + API, "")
                .replaceFirst("^/(directoryRoles|directoryRoleTemplates)/\\{id}", "/$1/" + Role.PASSWORD.templateId())
                .replaceFirst("/roleDefinitions/\\{id}", "/roleDefinitions/" + Role.PASSWORD.templateId())
                .replaceFirst("\\{servicePlan}", PLAN)
                .replaceFirst("\\{quotedId}", "'" + id + "'")
                .replaceAll("\\{[^}]+}", id);
        var byAddress = operation.method().equals("DELETE") && path.endsWith("/members/$ref");
        return byAddress ? path + "?@id=http://localhost/v1.0/directoryObjects/" + id : path;
    }

    private static Map<String, Object> body(Operation operation, String id) {
        var path = operation.path();
        if (!operation.changes()) {
            return Map.of();
        } else if (path.endsWith("/assignLicense")) {
            var added = Map.of("skuId", Product.MEETINGS.skuId(), "disabledPlans", List.of());
            return Map.of("addLicenses", List.of(added), "removeLicenses", List.of());
        } else if (path.endsWith("/changeQuantity")) {
            return Map.of("quantity", 50);
        } else if (path.endsWith("/roleAssignments")) {
            return Map.of("principalId", id, "roleDefinitionId", Role.PASSWORD.templateId());
        } else if (path.endsWith("/members/$ref")) {
            return Map.of("@odata.id", "http://localhost/v1.0/directoryObjects/" + id);
        } else if (path.contains("/commerce/subscriptions/")) {
            return Map.of("autoRenew", false);
        } else if (path.contains("/users/")) {
            return Map.of("jobTitle", "Intruder", "displayName", "Intruder");
        }
        return Map.of();
    }
}
