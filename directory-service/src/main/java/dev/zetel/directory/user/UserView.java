package dev.zetel.directory.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zetel.chassis.rest.Etag;
import dev.zetel.directory.license.AssignedLicense;
import dev.zetel.directory.license.LicenseAssignmentState;
import dev.zetel.directory.license.LicensesOfUser;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A user as the dialect shows him.
 *
 * @param type tells users from other objects in a mixed collection; null elsewhere
 * @param assignedLicenses what he holds a seat of
 * @param licenseAssignmentStates each reason for a license, and whether it is in force
 */
public record UserView(
        @JsonProperty("@odata.type") @JsonInclude(JsonInclude.Include.NON_NULL)
        String type,

        @JsonProperty("@odata.etag") String etag,
        UUID id,
        boolean accountEnabled,
        List<String> businessPhones,
        Instant createdDateTime,
        Instant deletedDateTime,
        String department,
        String displayName,
        String employeeId,
        String givenName,
        String jobTitle,
        String mail,
        String mailNickname,
        String mobilePhone,
        String officeLocation,
        String preferredLanguage,
        String surname,
        String usageLocation,
        String userPrincipalName,
        List<AssignedLicense> assignedLicenses,
        List<LicenseAssignmentState> licenseAssignmentStates) {

    public static final String TYPE = "#microsoft.graph.user";

    static UserView of(User user, String type, LicensesOfUser licenses) {
        var account = user.account();
        var profile = user.profile();
        return new UserView(
                type,
                Etag.of(user.revision()),
                user.id(),
                account.accountEnabled(),
                profile.businessPhone() == null ? List.of() : List.of(profile.businessPhone()),
                user.createdDateTime(),
                user.deletedDateTime(),
                profile.department(),
                account.displayName(),
                profile.employeeId(),
                profile.givenName(),
                profile.jobTitle(),
                profile.mail(),
                account.mailNickname(),
                profile.mobilePhone(),
                profile.officeLocation(),
                profile.preferredLanguage(),
                profile.surname(),
                profile.usageLocation(),
                account.userPrincipalName(),
                licenses.assigned(),
                licenses.states());
    }

    /** One page of them. */
    @Schema(name = "UserPage")
    public record Page(
            @JsonProperty("@odata.context") String context,
            @JsonProperty("@odata.count") Long count,
            @JsonProperty("@odata.nextLink") String nextLink,
            List<UserView> value) {}
}
