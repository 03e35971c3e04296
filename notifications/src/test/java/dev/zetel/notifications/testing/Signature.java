package dev.zetel.notifications.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Verifies a delivery as a receiver does that knows nothing but Standard Webhooks. */
public final class Signature {

    private Signature() {}

    public static boolean isValid(Receiver.Received request, String secret) {
        var signed = request.header("webhook-id") + "." + request.header("webhook-timestamp") + "." + request.body();
        var expected = hmac(Base64.getDecoder().decode(secret.replace("whsec_", "")), signed);
        return Stream.of(request.header("webhook-signature").split(" "))
                .map(one -> Base64.getDecoder().decode(one.replace("v1,", "")))
                .anyMatch(one -> MessageDigest.isEqual(one, expected));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
