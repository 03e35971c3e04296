package dev.zetel.gateway.route;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a request asks for: {@code uri} goes to the service exactly as it came, {@code segments} are the decoded names
 * below {@code /v1.0} by which the service is found.
 */
public record RequestTarget(String uri, List<String> segments) {

    public static final String ROOT = "/v1.0/";

    /** In characters, as it is sent. */
    public static final int LONGEST = 4096;

    // what a service might resolve to another path than the one that was routed: empty and dot segments (also with
    // parameters), back slashes, and slashes, dots and control characters that hide behind an encoding
    private static final Pattern AMBIGUOUS =
            Pattern.compile("//|\\\\|%(?:2[ef]|5c|[01][0-9a-f]|7f)|/\\.{1,2}(?:[/;]|$)", CASE_INSENSITIVE);

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern WIRE_SAFE = Pattern.compile("[!-~&&[^\"<>\\\\^`{|}#]]*");
    private static final Pattern NAMESPACE = Pattern.compile("^(?:microsoft\\.)?graph\\.", CASE_INSENSITIVE);

    public static RequestTarget of(String uri) {
        var path = unambiguousPath(uri);
        if (!path.startsWith(ROOT)) {
            throw new MalformedTarget("The request path is not below " + ROOT);
        }
        var segments = new ArrayList<String>();
        for (var segment : path.substring(ROOT.length()).split("/")) {
            addNames(URLDecoder.decode(segment.replace("+", "%2B"), UTF_8), segments);
        }
        return new RequestTarget(uri, List.copyOf(segments));
    }

    /** The path of {@code uri}, if every reader resolves it to the same resource. */
    public static String unambiguousPath(String uri) {
        if (BROKEN_ESCAPE.matcher(uri).find()) {
            throw new MalformedTarget(
                    "A % is followed by two hexadecimal digits. Write %25 where it stands for itself.");
        }
        var question = uri.indexOf('?');
        var path = question < 0 ? uri : uri.substring(0, question);
        if (!WIRE_SAFE.matcher(path).matches() || AMBIGUOUS.matcher(path).find()) {
            throw new MalformedTarget("The request path is not valid.");
        }
        if (!WIRE_SAFE.matcher(uri.substring(path.length())).matches()) {
            throw new MalformedTarget("The query has a character that is written as an escape, such as %20 for a blank,"
                    + " %22 for a quote or %7C for a vertical bar.");
        }
        return path;
    }

    // OData clients write users('id') for users/id, delta() for delta, and graph.user for user
    private static void addNames(String segment, List<String> names) {
        var open = segment.indexOf('(');
        if (open <= 0 || !segment.endsWith(")")) {
            names.add(NAMESPACE.matcher(segment).replaceFirst(""));
            return;
        }
        names.add(NAMESPACE.matcher(segment.substring(0, open)).replaceFirst(""));
        if (open < segment.length() - 2) {
            names.add(segment.substring(open + 1, segment.length() - 1));
        }
    }
}
