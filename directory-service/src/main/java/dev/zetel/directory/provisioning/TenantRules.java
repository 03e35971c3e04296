package dev.zetel.directory.provisioning;

import dev.zetel.chassis.error.RequestMalformed;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What an order for a tenant must look like. */
final class TenantRules {

    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{1,48}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private TenantRules() {}

    static void check(ProvisionTenantRequest order) {
        if (order == null) {
            throw new RequestMalformed("A tenant is expected in the request body.");
        }
        var name = order.displayName();
        require(name != null && !name.isBlank() && name.length() <= 256, "displayName", "1 to 256 characters");
        var domain = order.defaultDomain();
        require(
                domain != null
                        && DOMAIN.matcher(domain.toLowerCase(Locale.ROOT)).matches(),
                "defaultDomain",
                "a domain of at most 48 characters, such as contoso.example");
        var country = order.countryLetterCode();
        require(
                country == null || COUNTRIES.contains(country),
                "countryLetterCode",
                "a country of ISO 3166-1 alpha-2 in capitals, such as DE");
        require(order.sandbox() || order.testClock() == null, "testClock", "absent unless sandbox is true");
        require(order.firstAdministrator() != null, "firstAdministrator", "the account of the first administrator");
    }

    private static void require(boolean condition, String property, String expected) {
        if (!condition) {
            throw new RequestMalformed(
                    "Invalid value specified for property '" + property + "': it must be " + expected + ".", property);
        }
    }
}
