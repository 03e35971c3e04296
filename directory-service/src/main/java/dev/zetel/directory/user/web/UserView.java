package dev.zetel.directory.user.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zetel.chassis.http.Etag;
import dev.zetel.directory.license.AssignedLicense;
import dev.zetel.directory.license.LicenseAssignmentState;
import dev.zetel.directory.license.LicensesOfUser;
import dev.zetel.directory.user.User;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A user as the API shows them.
 *
 * @param type the kind of object in a mixed collection; null elsewhere
 * @param assignedLicenses the products that the user holds a seat of
 * @param licenseAssignmentStates each reason for a license, and whether it is in force
 */
@Schema(name = "User")
public record UserView(
        @JsonProperty("@odata.type") @JsonInclude(JsonInclude.Include.NON_NULL)
        String type,

        @JsonProperty("@odata.etag") String etag,
        UUID id,
        @Schema(examples = "true") boolean accountEnabled,
        @Schema(examples = "[\"+49 30 5550100\"]") List<String> businessPhones,
        Instant createdDateTime,
        @Schema(nullable = true) Instant deletedDateTime,
        @Schema(examples = "Projects", nullable = true) String department,
        @Schema(examples = "Dana Berg") String displayName,
        @Schema(examples = "10042", nullable = true) String employeeId,
        @Schema(examples = "Dana", nullable = true) String givenName,

        @Schema(examples = "Project manager", nullable = true)
        String jobTitle,

        @Schema(examples = "dana.berg@contoso.example", nullable = true)
        String mail,

        @Schema(examples = "dana") String mailNickname,

        @Schema(examples = "+49 30 5550100", nullable = true)
        String mobilePhone,

        @Schema(examples = "Berlin", nullable = true) String officeLocation,
        @Schema(examples = "de-DE", nullable = true) String preferredLanguage,
        @Schema(examples = "Berg", nullable = true) String surname,
        @Schema(examples = "DE", nullable = true) String usageLocation,
        @Schema(examples = "dana@contoso.example") String userPrincipalName,
        List<AssignedLicense> assignedLicenses,
        List<LicenseAssignmentState> licenseAssignmentStates) {

    public static final String TYPE = "#microsoft.graph.user";

    static UserView of(User user, String type, LicensesOfUser licenses) {
        return new UserView(
                type,
                Etag.of(user.revision()),
                user.id(),
                user.account().accountEnabled(),
                businessPhones(user),
                user.createdDateTime(),
                user.deletedDateTime(),
                user.profile().department(),
                user.account().displayName(),
                user.profile().employeeId(),
                user.profile().givenName(),
                user.profile().jobTitle(),
                user.profile().mail(),
                user.account().mailNickname(),
                user.profile().mobilePhone(),
                user.profile().officeLocation(),
                user.profile().preferredLanguage(),
                user.profile().surname(),
                user.profile().usageLocation(),
                user.account().userPrincipalName(),
                licenses.assigned(),
                licenses.states());
    }

    private static List<String> businessPhones(User user) {
        return Stream.ofNullable(user.profile().businessPhone()).toList();
    }
}
