package dev.zetel.chassis.http;

import dev.zetel.chassis.error.PreconditionFailed;
import dev.zetel.chassis.error.RequestMalformed;
import java.util.regex.Pattern;

/** The version of an object as clients see it. */
public final class Etag {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"");
    private static final Pattern TAGS = Pattern.compile("\\s*%1$s(?:\\s*,\\s*%1$s)*\\s*".formatted(TAG));

    private Etag() {}

    public static String of(long revision) {
        return "W/\"" + revision + "\"";
    }

    /** Refuses when the caller named versions ({@code If-Match}, RFC 9110) and the object has none of them by now. */
    public static void requireMatch(String ifMatch, long revision) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        if (!TAGS.matcher(ifMatch).matches()) {
            throw new RequestMalformed("If-Match must be * or ETags as they came, with their quotes.", "If-Match");
        }
        var named = TAG.matcher(ifMatch).results().map(tag -> tag.group(1));
        if (named.noneMatch(String.valueOf(revision)::equals)) {
            throw new PreconditionFailed();
        }
    }
}
