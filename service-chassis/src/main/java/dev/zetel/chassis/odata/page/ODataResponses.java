package dev.zetel.chassis.odata.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import dev.zetel.chassis.error.RequestMalformed;
import dev.zetel.chassis.odata.path.PublicUrl;
import dev.zetel.chassis.odata.query.ODataQuery;
import dev.zetel.chassis.odata.query.SkipToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds OData responses: a page with the link to the next, and objects narrowed to what was selected. */
@ApplicationScoped
public class ODataResponses {

    private final ObjectMapper json;
    private final PublicUrl origin;
    private final Map<Class<?>, Set<String>> properties = new ConcurrentHashMap<>();

    ODataResponses(ObjectMapper json, PublicUrl origin) {
        this.json = json;
        this.origin = origin;
    }

    /**
     * One page of a collection.
     *
     * @param kind of the rows; what may be selected is refused or not whether there are rows or not
     * @param rows one more than the page holds where another page follows
     * @param key of a row, for the next page to begin after
     */
    public <T> Page<T> page(UriInfo uri, ODataQuery query, Class<T> kind, List<T> rows, Function<T, ?> key) {
        var selection = selection(query.select(), kind);
        if (rows.size() <= query.top()) {
            return new Page<>(context(uri), null, rows, null, selection);
        }
        var page = rows.subList(0, query.top());
        var nextLink = nextLink(uri, key.apply(page.get(page.size() - 1)).toString());
        return new Page<>(context(uri), nextLink, page, null, selection);
    }

    /** One object with its context. */
    public <T> Entity<T> entity(UriInfo uri, ODataQuery query, T view) {
        return new Entity<>(context(uri), view, selection(query.select(), view.getClass()));
    }

    /** One object with its context, where nothing can be selected. */
    public <T> Entity<T> entity(UriInfo uri, T view) {
        return new Entity<>(context(uri), view, Selection.ALL);
    }

    private Selection selection(List<String> select, Class<?> kind) {
        if (select.isEmpty()) {
            return Selection.ALL;
        }
        var properties = this.properties.computeIfAbsent(kind, this::propertiesOf);
        for (var name : select) {
            if (!properties.contains(name)) {
                throw new RequestMalformed("$select: there is no property '" + name + "' here.", "$select");
            }
        }
        return new Selection(Set.copyOf(select));
    }

    private Set<String> propertiesOf(Class<?> kind) {
        var description = json.getSerializationConfig().introspect(json.constructType(kind));
        return description.findProperties().stream()
                .map(BeanPropertyDefinition::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    private String context(UriInfo uri) {
        var path = uri.getRequestUri().getRawPath().replaceFirst("^/?v1\\.0/?", "");
        return origin.of(uri, "/v1.0/$metadata#" + path);
    }

    /** By hand: a client may have escaped the {@code $}, and the token must be there once. */
    private String nextLink(UriInfo uri, String lastKey) {
        var asked = uri.getRequestUri();
        var given = asked.getRawQuery() == null
                ? Stream.<String>empty()
                : Stream.of(asked.getRawQuery().split("&"));
        var kept = given.filter(option -> !option.isEmpty())
                .filter(option ->
                        !URLDecoder.decode(option, StandardCharsets.UTF_8).startsWith("$skiptoken="));
        var query = Stream.concat(kept, Stream.of("$skiptoken=" + SkipToken.write(lastKey)))
                .collect(Collectors.joining("&"));
        return origin.of(uri, asked.getRawPath() + "?" + query);
    }
}
