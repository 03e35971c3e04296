package dev.zetel.gateway.route;

import static dev.zetel.gateway.route.Route.route;
import static dev.zetel.gateway.route.Upstream.BILLING;
import static dev.zetel.gateway.route.Upstream.DIRECTORY;
import static dev.zetel.gateway.route.Upstream.GATEWAY;
import static dev.zetel.gateway.route.Upstream.LICENSING;

import java.util.List;
import java.util.Optional;

/** Who owns which path below {@code /v1.0}. Read from the top; the first line that fits decides. */
public final class RouteTable {

    static final List<Route> ROUTES = List.of(
            route("$batch", GATEWAY),
            // what licensing answers below a user or a tenant that belongs to the directory
            route("users/*/assignLicense", LICENSING),
            route("users/*/licenseDetails/**", LICENSING),
            route("me/licenseDetails/**", LICENSING),
            route("platform/tenants/*/entitlements/**", LICENSING),
            route("subscribedSkus/**", LICENSING),
            route("licensing/**", LICENSING),
            route("directory/subscriptions/**", BILLING),
            route("commerce/**", BILLING),
            route("platform/catalog/**", BILLING),
            route("platform/commerce/**", BILLING),
            route("platform/licensing/**", LICENSING),
            route("organization/**", DIRECTORY),
            route("users/**", DIRECTORY),
            route("me/**", DIRECTORY),
            route("directoryRoles/**", DIRECTORY),
            route("directoryRoleTemplates/**", DIRECTORY),
            route("roleManagement/directory/**", DIRECTORY),
            route("directory/deletedItems/**", DIRECTORY),
            route("platform/tenants/**", DIRECTORY),
            route("platform/testClocks/**", DIRECTORY),
            route("platform/directory/unsentEvents/**", DIRECTORY));

    private RouteTable() {}

    public static Optional<Upstream> upstreamOf(RequestTarget target) {
        return routeOf(target).map(Route::upstream);
    }

    static Optional<Route> routeOf(RequestTarget target) {
        return ROUTES.stream().filter(route -> route.matches(target.segments())).findFirst();
    }
}
