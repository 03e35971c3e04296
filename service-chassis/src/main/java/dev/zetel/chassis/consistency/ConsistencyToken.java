package dev.zetel.chassis.consistency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zetel.chassis.error.RequestMalformed;
import dev.zetel.chassis.outbox.WrittenRevisions.Written;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs what a write has left behind, so that a later request, at any service, can ask to see it. */
@ApplicationScoped
class ConsistencyToken {

    static final String HEADER = "Zetel-Consistency";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;
    private static final int LONGEST_TOKEN = 4_096;
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<Written>> LIST = new TypeReference<>() {};

    private final SecretKeySpec key;

    ConsistencyToken(@ConfigProperty(name = "zetel.consistency.key") String key) {
        if (key.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "zetel.consistency.key must have at least " + SHORTEST_KEY + " characters and be equal everywhere");
        }
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String write(List<Written> written) {
        try {
            var content = JSON.writeValueAsBytes(written);
            return encode(content) + "." + encode(signature(content));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    List<Written> read(String token) {
        var parts = token.split("\\.");
        if (parts.length == 2 && token.length() <= LONGEST_TOKEN) {
            try {
                var content = Base64.getUrlDecoder().decode(parts[0]);
                if (MessageDigest.isEqual(
                        signature(content), Base64.getUrlDecoder().decode(parts[1]))) {
                    return JSON.readValue(content, LIST);
                }
            } catch (IOException | IllegalArgumentException e) {
                // said below
            }
        }
        throw new RequestMalformed(HEADER + " must be taken, unchanged, from the response to a write.", HEADER);
    }

    private byte[] signature(byte[] content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
