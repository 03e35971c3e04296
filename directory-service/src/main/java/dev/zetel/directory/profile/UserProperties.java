package dev.zetel.directory.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zetel.chassis.error.RequestMalformed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an administrator says of a user; the first four properties are required of each, but not in each request. */
@Schema(name = "UserWrite")
public record UserProperties(
        @Schema(examples = "true") Boolean accountEnabled,
        @Schema(examples = "Dana Berg") String displayName,
        @Schema(examples = "dana") String mailNickname,
        @Schema(examples = "dana@contoso.example") String userPrincipalName,
        @Schema(examples = "Dana", nullable = true) String givenName,
        @Schema(examples = "Berg", nullable = true) String surname,

        @Schema(examples = "Project manager", nullable = true)
        String jobTitle,

        @Schema(examples = "Projects", nullable = true) String department,
        @Schema(examples = "Berlin", nullable = true) String officeLocation,

        @Schema(examples = "+49 30 5550100", nullable = true)
        String mobilePhone,

        @Schema(examples = "[\"+49 30 5550100\"]") List<String> businessPhones,

        @Schema(examples = "dana.berg@contoso.example", nullable = true)
        String mail,

        @Schema(examples = "10042", nullable = true) String employeeId,
        @Schema(examples = "de-DE", nullable = true) String preferredLanguage,
        @Schema(examples = "DE", nullable = true) String usageLocation,

        @Schema(hidden = true) @JsonInclude(JsonInclude.Include.NON_NULL)
        Object passwordProfile) {

    public static UserProperties of(Account account, Profile profile) {
        return new UserProperties(
                account.accountEnabled(),
                account.displayName(),
                account.mailNickname(),
                account.userPrincipalName(),
                profile.givenName(),
                profile.surname(),
                profile.jobTitle(),
                profile.department(),
                profile.officeLocation(),
                profile.mobilePhone(),
                profile.businessPhone() == null ? List.of() : List.of(profile.businessPhone()),
                profile.mail(),
                profile.employeeId(),
                profile.preferredLanguage(),
                profile.usageLocation(),
                null);
    }

    public Account account() {
        if (passwordProfile != null) {
            throw new PasswordProfileNotSupported();
        }
        requirePresent();
        return UserRules.check(new Account(userPrincipalName, displayName, mailNickname, accountEnabled));
    }

    public Profile profile() {
        return UserRules.check(new Profile(
                givenName,
                surname,
                jobTitle,
                department,
                officeLocation,
                mobilePhone,
                UserRules.businessPhone(businessPhones),
                mail,
                employeeId,
                preferredLanguage,
                UserRules.country("usageLocation", usageLocation)));
    }

    private void requirePresent() {
        var required = new TreeMap<String, Object>();
        required.put("accountEnabled", accountEnabled);
        required.put("displayName", displayName);
        required.put("mailNickname", mailNickname);
        required.put("userPrincipalName", userPrincipalName);
        required.entrySet().stream()
                .filter(property -> property.getValue() == null)
                .map(Map.Entry::getKey)
                .findFirst()
                .ifPresent(missing -> {
                    throw new RequestMalformed("A value is required for property '" + missing + "'.", missing);
                });
    }
}
