package dev.zetel.chassis.odata.query;

import dev.zetel.chassis.error.RequestMalformed;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where the next page begins, opaque to clients: the key of the last row, so that every page costs the same. */
public final class SkipToken {

    private SkipToken() {}

    public static String write(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    public static String read(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RequestMalformed("$skiptoken must be taken from an @odata.nextLink.", "$skiptoken");
        }
    }
}
