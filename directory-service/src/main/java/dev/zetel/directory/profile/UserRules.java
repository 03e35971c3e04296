package dev.zetel.directory.profile;

import dev.zetel.chassis.error.RequestMalformed;
import dev.zetel.directory.tenant.Tenant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the properties of a user may be. */
public final class UserRules {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9'._+~!#^-]{1,64}@[A-Za-z0-9.-]{1,48}");
    private static final Pattern NICKNAME = Pattern.compile("[^\\s@()\\\\\\[\\]\";:<>,]{1,64}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,191}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,2}");

    private UserRules() {}

    public static Account check(Account account) {
        requireText("displayName", account.displayName(), 256);
        require(
                "mailNickname",
                account.mailNickname(),
                NICKNAME,
                "1 to 64 characters without spaces and @ ( ) \\ [ ] \" ; : < > ,");
        return account;
    }

    /** Well formed, and within a domain of the tenant. */
    public static void checkName(Tenant tenant, String userPrincipalName) {
        require(
                "userPrincipalName",
                userPrincipalName,
                NAME,
                "<name>@<domain>, the name 1 to 64 of A-Z a-z 0-9 ' . _ + ~ ! # ^ -, the domain at most 48");
        if (!tenant.hasDomainOf(userPrincipalName)) {
            throw new DomainNotVerified(tenant.defaultDomain());
        }
    }

    public static Profile check(Profile profile) {
        optional("givenName", profile.givenName(), 64);
        optional("surname", profile.surname(), 64);
        optional("jobTitle", profile.jobTitle(), 128);
        optional("department", profile.department(), 64);
        optional("officeLocation", profile.officeLocation(), 128);
        optional("mobilePhone", profile.mobilePhone(), 64);
        optional("businessPhones", profile.businessPhone(), 64);
        optional("employeeId", profile.employeeId(), 16);
        optional("mail", profile.mail(), MAIL, "an address of at most 256 characters");
        optional("preferredLanguage", profile.preferredLanguage(), LANGUAGE, "a language such as en-US");
        return profile;
    }

    /** S25: an ISO 3166-1 alpha-2 country, in capitals. */
    public static String country(String property, String code) {
        if (code == null) {
            return null;
        }
        var capitals = code.toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(capitals)) {
            throw invalid(property, "a country of ISO 3166-1 alpha-2, such as DE");
        }
        return capitals;
    }

    /** The one business phone of a list; a user has at most one. */
    public static String businessPhone(List<String> phones) {
        if (phones == null || phones.isEmpty()) {
            return null;
        }
        if (phones.size() > 1) {
            throw invalid("businessPhones", "a list of at most one number");
        }
        return phones.get(0);
    }

    private static void requireText(String property, String value, int longest) {
        if (value == null || value.isBlank() || value.length() > longest) {
            throw invalid(property, "1 to " + longest + " characters");
        }
    }

    private static void optional(String property, String value, int longest) {
        if (value != null) {
            requireText(property, value, longest);
        }
    }

    private static void require(String property, String value, Pattern pattern, String expected) {
        if (value == null || !pattern.matcher(value).matches()) {
            throw invalid(property, expected);
        }
    }

    private static void optional(String property, String value, Pattern pattern, String expected) {
        if (value != null) {
            require(property, value, pattern, expected);
        }
    }

    private static RequestMalformed invalid(String property, String expected) {
        return new RequestMalformed(
                "Invalid value specified for property '" + property + "': it must be " + expected + ".", property);
    }
}
