package dev.zetel.gateway.batch.item;

import io.vertx.core.MultiMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The headers of a batch item: the caller's authorization, and of its own only those that shape one request. Clients send
 * more of them by habit, which are left out.
 */
final class ItemHeaders {

    private static final String AUTHORIZATION = "authorization";
    private static final Set<String> PASSED_ON = Set.of(
            "content-type", "accept", "consistencylevel", "prefer", "if-match", "idempotency-key", "zetel-consistency");
    private static final Pattern WRITABLE = Pattern.compile("[\\t -~]*");

    /** As much as a request of its own may have. */
    private static final int LONGEST = 20 * 1024;

    private ItemHeaders() {}

    static MultiMap of(Map<String, String> own, String authorization) {
        if (own.entrySet().stream()
                        .mapToInt(header ->
                                header.getKey().length() + header.getValue().length())
                        .sum()
                > LONGEST) {
            throw new InvalidItem("The headers of a request in a batch have at most " + LONGEST + " characters.");
        }
        var headers = MultiMap.caseInsensitiveMultiMap().set(AUTHORIZATION, authorization);
        own.forEach((name, value) -> {
            var known = name.toLowerCase(Locale.ROOT);
            if (known.equals(AUTHORIZATION) && !value.equals(authorization)) {
                throw new InvalidItem("A request of a batch has the Authorization of the batch and no other.");
            }
            if (!PASSED_ON.contains(known)) {
                return;
            }
            if (headers.contains(known) || !WRITABLE.matcher(value).matches()) {
                throw new InvalidItem("The header '" + known + "' is given twice, or its value is not valid.");
            }
            headers.set(known, value);
        });
        return headers;
    }
}
