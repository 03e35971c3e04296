package dev.zetel.chassis.http;

import dev.zetel.chassis.error.PreconditionFailed;

/** The version of an object as clients see it. */
public final class Etag {

    private Etag() {}

    public static String of(long revision) {
        return "W/\"" + revision + "\"";
    }

    /** Refuses when the caller named a version ({@code If-Match}) and the object has another by now. */
    public static void requireMatch(String ifMatch, long revision) {
        if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.equals(of(revision))) {
            throw new PreconditionFailed();
        }
    }
}
