package dev.zetel.chassis.odata.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
    public <T> ObjectNode page(UriInfo uri, ODataQuery query, Class<T> kind, List<T> rows, Function<T, String> key) {
        refuseUnknown(query.select(), kind);
        var page = rows.size() > query.top() ? rows.subList(0, query.top()) : rows;
        var response = withContext(uri, json.createObjectNode());
        if (rows.size() > query.top()) {
            response.put("@odata.nextLink", nextLink(uri, key.apply(page.get(page.size() - 1))));
        }
        var values = response.putArray("value");
        page.forEach(row -> values.add(selected(row, query)));
        return response;
    }

    /** One object with its context. */
    public ObjectNode entity(UriInfo uri, ODataQuery query, Object view) {
        refuseUnknown(query.select(), view.getClass());
        return withContext(uri, json.createObjectNode()).setAll(selected(view, query));
    }

    private ObjectNode selected(Object view, ODataQuery query) {
        ObjectNode whole = json.valueToTree(view);
        if (query.select().isEmpty()) {
            return whole;
        }
        var kept = query.select().stream().collect(Collectors.toSet());
        whole.fieldNames().forEachRemaining(name -> {
            if (name.startsWith("@odata.")) {
                kept.add(name);
            }
        });
        return whole.retain(kept);
    }

    private void refuseUnknown(List<String> select, Class<?> kind) {
        if (select.isEmpty()) {
            return;
        }
        var properties = this.properties.computeIfAbsent(kind, this::propertiesOf);
        for (var name : select) {
            if (!properties.contains(name)) {
                throw new RequestMalformed("$select: there is no property '" + name + "' here.", "$select");
            }
        }
    }

    private Set<String> propertiesOf(Class<?> kind) {
        var description = json.getSerializationConfig().introspect(json.constructType(kind));
        return description.findProperties().stream()
                .map(BeanPropertyDefinition::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    private ObjectNode withContext(UriInfo uri, ObjectNode response) {
        var path = uri.getPath().replaceFirst("^/?v1\\.0/?", "");
        return response.put(
                "@odata.context", origin.of(uri, "/v1.0/$metadata#" + path).toString());
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
        return origin.of(uri, asked.getRawPath() + "?" + query).toString();
    }
}
