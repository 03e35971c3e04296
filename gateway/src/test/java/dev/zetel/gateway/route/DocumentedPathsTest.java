package dev.zetel.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table against what the services say in their API documents that they serve. */
class DocumentedPathsTest {

    private static final Pattern PATH = Pattern.compile("(?m)^  (/v1\\.0/\\S+):$");
    private static final Pattern OPERATION_ID = Pattern.compile("(?m)^      operationId: (\\S+)$");
    private static final Map<Upstream, String> SERVICES = Map.of(
            Upstream.DIRECTORY, "directory-service",
            Upstream.BILLING, "billing-service",
            Upstream.LICENSING, "licensing-service");

    @Test
    void everyPathOfAServiceLeadsToIt() {
        SERVICES.forEach((upstream, service) -> assertThat(targets(service))
                .hasSizeGreaterThan(5)
                .allSatisfy(target -> assertThat(RouteTable.upstreamOf(target)).contains(upstream)));
    }

    @Test
    void everyRouteLeadsToSomething() {
        var used = SERVICES.values().stream()
                .flatMap(service -> targets(service).stream())
                .flatMap(target -> RouteTable.routeOf(target).stream())
                .toList();

        assertThat(RouteTable.ROUTES)
                .filteredOn(route -> route.upstream() != Upstream.GATEWAY)
                .isSubsetOf(used);
    }

    /** A client that is generated for the whole origin names its methods by them. */
    @Test
    void operationIdsAreUniqueOverAllServices() {
        assertThat(SERVICES.values().stream()
                        .flatMap(service ->
                                OPERATION_ID.matcher(document(service)).results())
                        .map(operation -> operation.group(1)))
                .hasSizeGreaterThan(50)
                .doesNotHaveDuplicates();
    }

    private static List<RequestTarget> targets(String service) {
        return PATH.matcher(document(service))
                .results()
                .map(path -> path.group(1).replaceAll("\\{\\w+}", "1"))
                .map(RequestTarget::of)
                .toList();
    }

    private static String document(String service) {
        try {
            return Files.readString(Path.of("..", service, "src", "main", "openapi", "openapi.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
