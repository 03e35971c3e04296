package dev.zetel.chassis.odata.query;

import dev.zetel.chassis.error.RequestMalformed;
import dev.zetel.chassis.odata.filter.ODataFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The query options of a request. Each collection says which it supports; any other is refused by name.
 *
 * @param select property names, empty for the default set
 * @param top page size, 1 to 999
 * @param after the key after which the page begins, or null for the first
 */
public record ODataQuery(List<String> select, int top, String after, Optional<ODataFilter> filter, boolean count) {

    public static final int LARGEST_PAGE = 999;
    private static final int DEFAULT_PAGE = 100;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Reads the options of a request; {@code supported} are names such as {@code $select} and {@code $top}. */
    public static ODataQuery of(UriInfo uri, Set<String> supported) {
        var parameters = uri.getQueryParameters();
        for (var name : parameters.keySet()) {
            if (!supported.contains(name)) {
                throw new RequestMalformed(
                        "The query option '" + name + "' is not supported here. Supported: "
                                + String.join(", ", supported.stream().sorted().toList()),
                        name);
            }
            if (parameters.get(name).size() > 1) {
                throw new RequestMalformed("The query option '" + name + "' must be given once.", name);
            }
        }
        return new ODataQuery(
                select(parameters),
                top(parameters),
                Optional.ofNullable(parameters.getFirst("$skiptoken"))
                        .map(SkipToken::read)
                        .orElse(null),
                Optional.ofNullable(parameters.getFirst("$filter")).map(ODataFilter::parse),
                count(parameters));
    }

    /** The id after which the page begins, where rows are keyed by id; one that comes before all for the first page. */
    public UUID afterId() {
        return after(UUID::fromString, BEFORE_ALL);
    }

    /** The key after which the page begins, read by who wrote it; refuses one that cannot be read. */
    public <K> K after(Function<String, K> reader, K beforeAll) {
        try {
            return after == null ? beforeAll : reader.apply(after);
        } catch (RuntimeException e) {
            throw new RequestMalformed("$skiptoken must be taken from an @odata.nextLink.", "$skiptoken");
        }
    }

    /** The same for a collection that is never paged. */
    public ODataQuery unpaged() {
        return new ODataQuery(select, Integer.MAX_VALUE, null, filter, count);
    }

    private static List<String> select(MultivaluedMap<String, String> parameters) {
        var value = parameters.getFirst("$select");
        return value == null
                ? List.of()
                : Arrays.stream(value.split(","))
                        .map(String::trim)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    private static int top(MultivaluedMap<String, String> parameters) {
        var value = parameters.getFirst("$top");
        if (value == null) {
            return DEFAULT_PAGE;
        }
        try {
            var top = Integer.parseInt(value);
            if (top >= 1 && top <= LARGEST_PAGE) {
                return top;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new RequestMalformed("$top must be a number from 1 to " + LARGEST_PAGE + ".", "$top");
    }

    private static boolean count(MultivaluedMap<String, String> parameters) {
        var value = parameters.getFirst("$count");
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw new RequestMalformed("$count must be true or false.", "$count");
    }
}
