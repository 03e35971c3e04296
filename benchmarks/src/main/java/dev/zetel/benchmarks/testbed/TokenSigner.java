package dev.zetel.benchmarks.testbed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Access tokens as the identity provider signs them; the services check signature, issuer and audience as ever. */
final class TokenSigner {

    private static final String ISSUER = "https://identity.example";
    private static final Duration LIFE = Duration.ofHours(4);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeyPair pair;

    TokenSigner() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The settings by which a service trusts these tokens. */
    Map<String, String> environment() {
        return Map.of(
                "QUARKUS_OIDC_PUBLIC_KEY",
                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
                "QUARKUS_OIDC_TOKEN_ISSUER",
                ISSUER);
    }

    String ofUser(UUID tenant, UUID user) {
        return sign(Map.of("tid", tenant.toString(), "oid", user.toString()));
    }

    String ofOperator() {
        return sign(Map.of("roles", List.of("Platform.Operate")));
    }

    private String sign(Map<String, Object> who) {
        var now = Instant.now();
        var claims = new HashMap<String, Object>(who);
        claims.put("iss", ISSUER);
        claims.put("aud", "zetel");
        claims.put("sub", UUID.randomUUID().toString());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFE).getEpochSecond());
        try {
            var signed = encode(JSON.writeValueAsBytes(Map.of("alg", "RS256", "typ", "JWT"))) + "."
                    + encode(JSON.writeValueAsBytes(claims));
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encode(signature.sign());
        } catch (GeneralSecurityException | JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
