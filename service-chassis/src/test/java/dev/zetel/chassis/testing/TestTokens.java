package dev.zetel.chassis.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Access tokens as an identity provider signs them, with a key pair made for the run. */
public final class TestTokens {

    public static final String ISSUER = "https://identity.example";
    public static final String AUDIENCE = "zetel";

    /** A system property: the class loaders that start resources and that run tests share nothing else. */
    private static final String PRIVATE_KEY = "zetel.test.private-key";

    private TestTokens() {}

    /** Somebody of a tenant. */
    public static String of(UUID tenant, UUID user) {
        return sign(claims().claim("tid", tenant.toString()).claim("oid", user.toString()));
    }

    public static String operator() {
        return sign(claims().claim("roles", List.of("Platform.Operate")));
    }

    public static String cloudService() {
        return sign(claims().claim("roles", List.of("Entitlements.Read")));
    }

    /** Valid claims, to be spoilt by tests. */
    public static JwtClaimsBuilder claims() {
        return Jwt.subject(UUID.randomUUID().toString())
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .expiresIn(Duration.ofMinutes(10));
    }

    public static String sign(JwtClaimsBuilder claims) {
        return claims.jws().sign(privateKey());
    }

    /** What the tokens of this run are verified with. */
    public static RSAPublicKey publicKey() {
        try {
            var key = (RSAPrivateCrtKey) privateKey();
            var spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> settings() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            System.setProperty(PRIVATE_KEY, encode(pair.getPrivate().getEncoded()));
            return Map.of(
                    "quarkus.oidc.public-key",
                    encode(pair.getPublic().getEncoded()),
                    "quarkus.oidc.token.issuer",
                    ISSUER);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey privateKey() {
        try {
            var encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }
}
