package dev.zetel.gateway.batch.item;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zetel.gateway.route.RequestTarget;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The URL of a batch item: relative, below {@code /v1.0}, and written as a request line would have it. */
final class ItemUrl {

    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");
    private static final Pattern UNWRITABLE = Pattern.compile("[^!-~]+|[\"<>\\\\^`{|}#]");
    private static final HexFormat PERCENT = HexFormat.of().withUpperCase().withPrefix("%");

    private static final String MANAGEMENT = "q";
    private static final String VERSION = "v1.0";

    private ItemUrl() {}

    static RequestTarget resolve(String url) {
        if (url.isEmpty()) {
            throw new InvalidItem("A request of a batch has a url.");
        }
        if (url.length() > RequestTarget.LONGEST) {
            throw tooLong();
        }
        if (SCHEME.matcher(url).find()) {
            throw new InvalidItem("The url of a request in a batch is relative.");
        }
        var relative = url.startsWith("/") ? url.substring(1) : url;
        var target = RequestTarget.of(RequestTarget.ROOT + escaped(relative));
        if (target.uri().length() > RequestTarget.LONGEST) {
            throw tooLong();
        }
        var first = target.segments().get(0);
        if (first.equals(MANAGEMENT)) {
            throw new InvalidItem("A batch does not reach management paths.");
        }
        if (first.equalsIgnoreCase(VERSION)) {
            throw new InvalidItem("The url of a request in a batch begins after /v1.0: /users, not /v1.0/users.");
        }
        return target;
    }

    private static InvalidItem tooLong() {
        return new InvalidItem("The url of a request in a batch has at most " + RequestTarget.LONGEST + " characters.");
    }

    // many callers write the spaces and quotes of a $filter as they are
    private static String escaped(String url) {
        return UNWRITABLE
                .matcher(url)
                .replaceAll(text -> PERCENT.formatHex(text.group().getBytes(UTF_8)));
    }
}
