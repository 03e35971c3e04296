package dev.zetel.directory.provisioning;

import dev.zetel.directory.tenant.Tenant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Recognises a repeated provisioning request without storing what it says about people.
 *
 * <p>The hash covers one line {@code name=value} for each field that has a value, in the order of {@link #fields}. That
 * list is stable: stored fingerprints depend on it, so a new field goes to its end, and names stay as they are.
 */
final class Fingerprint {

    private Fingerprint() {}

    static String of(ProvisionTenantRequest request) {
        return sha256(fields(request));
    }

    /** Whether a tenant was provisioned with this request, by the present fingerprint or the former one. */
    static boolean matches(Tenant tenant, ProvisionTenantRequest request) {
        return tenant.wasProvisionedWith(of(request)) || tenant.wasProvisionedWith(former(request));
    }

    /**
     * The fingerprint of tenants that were provisioned before fields were named: a hash of the request's text form at
     * that time. It is spelled out here so that renaming the record or its components cannot change it.
     */
    static String former(ProvisionTenantRequest request) {
        var first = request.firstAdministrator();
        return sha256("ProvisionTenantRequest[id=" + request.id() + ", displayName=" + request.displayName()
                + ", defaultDomain=" + request.defaultDomain() + ", countryLetterCode=" + request.countryLetterCode()
                + ", sandbox=" + request.sandbox() + ", testClock=" + request.testClock()
                + ", firstAdministrator=FirstAdministrator[id=" + first.id() + ", displayName=" + first.displayName()
                + ", mailNickname=" + first.mailNickname() + ", userPrincipalName=" + first.userPrincipalName()
                + ", givenName=" + first.givenName() + ", surname=" + first.surname() + ", mail=" + first.mail()
                + ", preferredLanguage=" + first.preferredLanguage() + ", usageLocation=" + first.usageLocation()
                + "]]");
    }

    private static String fields(ProvisionTenantRequest request) {
        var first = request.firstAdministrator();
        return field("id", request.id())
                + field("displayName", request.displayName())
                + field("defaultDomain", request.defaultDomain())
                + field("countryLetterCode", request.countryLetterCode())
                + field("sandbox", request.sandbox())
                + field("testClock", request.testClock())
                + field("firstAdministrator.id", first.id())
                + field("firstAdministrator.displayName", first.displayName())
                + field("firstAdministrator.mailNickname", first.mailNickname())
                + field("firstAdministrator.userPrincipalName", first.userPrincipalName())
                + field("firstAdministrator.givenName", first.givenName())
                + field("firstAdministrator.surname", first.surname())
                + field("firstAdministrator.mail", first.mail())
                + field("firstAdministrator.preferredLanguage", first.preferredLanguage())
                + field("firstAdministrator.usageLocation", first.usageLocation());
    }

    /** Line breaks are escaped, so that no value can pass for another field. */
    private static String field(String name, Object value) {
        return value == null
                ? ""
                : name + "=" + value.toString().replace("\\", "\\\\").replace("\n", "\\n") + "\n";
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
