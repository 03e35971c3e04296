package dev.zetel.chassis.odata.path;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rewrites the spellings that OData clients use for one path to the one of the resource: keys in parentheses, functions
 * with {@code ()}, names qualified by {@code microsoft.graph}, any case.
 */
@Provider
@PreMatching
public class PathNormalizer implements ContainerRequestFilter {

    private final PathTemplates templates;
    private final HttpServerRequest request;

    PathNormalizer(BeanManager beans, HttpServerRequest request) {
        this.templates = new PathTemplates(templates(beans));
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        var path = request.path();
        var normal = templates.normalize(path);
        if (!normal.equals(path)) {
            var query = request.query() == null ? "" : "?" + request.query();
            context.setRequestUri(URI.create(request.scheme() + "://" + request.authority() + normal + query));
        }
    }

    private static List<String> templates(BeanManager beans) {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(resource -> resource.isAnnotationPresent(Path.class))
                .flatMap(PathNormalizer::templates)
                .toList();
    }

    private static Stream<String> templates(Class<?> resource) {
        var root = resource.getAnnotation(Path.class).value();
        return Stream.concat(
                Stream.of(root),
                Stream.of(resource.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Path.class))
                        .map(method ->
                                root + "/" + method.getAnnotation(Path.class).value()));
    }
}
