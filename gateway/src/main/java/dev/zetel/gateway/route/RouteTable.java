package dev.zetel.gateway.route;

import static dev.zetel.gateway.route.Owner.BILLING;
import static dev.zetel.gateway.route.Owner.DIRECTORY;
import static dev.zetel.gateway.route.Owner.GATEWAY;
import static dev.zetel.gateway.route.Owner.LICENSING;
import static dev.zetel.gateway.route.Route.route;

import java.util.List;
import java.util.Optional;

/** Who owns which path below {@code /v1.0}. Read from the top; the first line that fits decides. */
public final class RouteTable {

    private static final List<Route> ROUTES = List.of(
            route("$batch", GATEWAY),
            // what licensing answers below a user, a group or a tenant that belongs to the directory
            route("users/*/assignLicense", LICENSING),
            route("users/*/reprocessLicenseAssignment", LICENSING),
            route("users/*/licenseDetails/**", LICENSING),
            route("me/assignLicense", LICENSING),
            route("me/reprocessLicenseAssignment", LICENSING),
            route("me/licenseDetails/**", LICENSING),
            route("groups/*/assignLicense", LICENSING),
            route("platform/tenants/*/entitlements/**", LICENSING),
            route("subscribedSkus/**", LICENSING),
            route("licensing/**", LICENSING),
            route("directory/subscriptions/**", BILLING),
            route("commerce/**", BILLING),
            route("support/**", BILLING),
            route("organization/**", DIRECTORY),
            route("users/**", DIRECTORY),
            route("me/**", DIRECTORY),
            route("groups/**", DIRECTORY),
            route("directoryObjects/**", DIRECTORY),
            route("directoryRoles/**", DIRECTORY),
            route("directoryRoleTemplates/**", DIRECTORY),
            route("roleManagement/directory/**", DIRECTORY),
            route("directory/deletedItems/**", DIRECTORY),
            // what every service has for the operator carries the service's name
            route("platform/directory/**", DIRECTORY),
            route("platform/billing/**", BILLING),
            route("platform/licensing/**", LICENSING),
            route("platform/tenants/**", DIRECTORY),
            route("platform/testClocks/**", DIRECTORY),
            route("platform/catalog/**", BILLING),
            route("platform/orders/**", BILLING),
            route("platform/serviceRequests/**", BILLING));

    private RouteTable() {}

    public static Optional<Owner> ownerOf(RequestTarget target) {
        return ROUTES.stream()
                .filter(route -> route.matches(target.segments()))
                .map(Route::owner)
                .findFirst();
    }
}
