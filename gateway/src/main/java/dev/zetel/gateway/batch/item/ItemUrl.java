package dev.zetel.gateway.batch.item;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zetel.gateway.route.RequestTarget;
import java.util.regex.Pattern;

/** The URL of a batch item: relative, below {@code /v1.0}, and written as a request line would have it. */
final class ItemUrl {

    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");
    private static final String UNWRITABLE = "\"<>\\^`{|}#";
    private static final String MANAGEMENT = "q";

    private ItemUrl() {}

    static RequestTarget resolve(String url) {
        if (url.isEmpty()) {
            throw new InvalidItem("A request of a batch has a url.");
        }
        if (SCHEME.matcher(url).find()) {
            throw new InvalidItem("The url of a request in a batch is relative.");
        }
        var relative = url.startsWith("/") ? url.substring(1) : url;
        var target = RequestTarget.of(RequestTarget.ROOT + escaped(relative));
        if (target.segments().get(0).equals(MANAGEMENT)) {
            throw new InvalidItem("A batch does not reach management paths.");
        }
        return target;
    }

    // many callers write the spaces and quotes of a $filter as they are
    private static String escaped(String url) {
        var text = new StringBuilder(url.length());
        for (var octet : url.getBytes(UTF_8)) {
            var character = (char) (octet & 0xff);
            if (character <= ' ' || character >= 0x7f || UNWRITABLE.indexOf(character) >= 0) {
                text.append("%%%02X".formatted((int) character));
            } else {
                text.append(character);
            }
        }
        return text.toString();
    }
}
