package dev.zetel.chassis.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zetel.chassis.testing.openapi.OpenApiDocument;
import dev.zetel.chassis.testing.openapi.OpenApiDocument.Operation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests for every operation of a document, each with something wrong in it more often than not. */
final class RandomRequests {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");
    private static final List<String> HEADERS =
            List.of("If-Match", "Accept", "Content-Type", "Zetel-Consistency", "Content-Encoding", "client-request-id");
    private static final List<Double> SPOILT = List.of(0.0, 0.05, 0.3);

    private final Random random;
    private final List<String> tokens;
    private final List<String> ids;
    private final JsonText json;

    RandomRequests(Random random, OpenApiDocument document, List<String> tokens, List<String> ids) {
        this.random = random;
        this.tokens = tokens;
        this.ids = ids;
        this.json = new JsonText(random, ids, document::resolve);
    }

    RawRequest of(Operation operation) {
        var headers = new HashMap<String, String>();
        headers.put("Authorization", "Bearer " + pick(tokens));
        var content = content(operation);
        var body = content == null || sometimes(20) ? null : body(content);
        if (content != null) {
            headers.put("Content-Type", content.getKey());
        }
        if (sometimes(5)) {
            headers.put(pick(HEADERS), pick(Nasty.HEADERS));
        }
        var method =
                operation.name().substring(0, operation.name().indexOf(' ')).toUpperCase(Locale.ROOT);
        return new RawRequest(method, path(operation) + query(operation), headers, body);
    }

    private String path(Operation operation) {
        var template = operation.name().substring(operation.name().indexOf(' ') + 1);
        return PARAMETER
                .matcher(template)
                .replaceAll(one -> Matcher.quoteReplacement(sometimes(3) ? pick(Nasty.SEGMENTS) : pick(ids)));
    }

    private String query(Operation operation) {
        var options = new ArrayList<String>();
        for (var parameter : operation.content().path("parameters")) {
            if (parameter.path("in").asText().equals("query") && sometimes(3)) {
                options.add(parameter.path("name").asText() + "=" + pick(Nasty.OPTIONS));
            }
        }
        if (sometimes(20)) {
            options.add(pick(Nasty.OPTIONS) + "=" + pick(Nasty.OPTIONS));
        }
        return options.isEmpty() ? "" : "?" + String.join("&", options);
    }

    private Map.Entry<String, JsonNode> content(Operation operation) {
        var contents = operation.content().path("requestBody").path("content").properties();
        return contents.stream()
                .skip(contents.isEmpty() ? 0 : random.nextInt(contents.size()))
                .findFirst()
                .orElse(null);
    }

    private byte[] body(Map.Entry<String, JsonNode> content) {
        var text = content.getKey().equals("text/csv")
                ? pick(Nasty.CSV)
                : json.of(content.getValue().path("schema"), pick(SPOILT));
        return switch (random.nextInt(20)) {
            case 0 -> text.substring(0, text.length() / 2).getBytes(StandardCharsets.UTF_8);
            case 1 -> (text + " {}").getBytes(StandardCharsets.UTF_8);
            case 2 -> text.getBytes(StandardCharsets.UTF_16);
            case 3 -> new byte[] {(byte) 0xC3, 0x28, (byte) 0xFF, 0};
            case 4 -> pick(Nasty.JSON).getBytes(StandardCharsets.UTF_8);
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    private boolean sometimes(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
