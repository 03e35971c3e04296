package dev.zetel.chassis.odata.filter;

import dev.zetel.chassis.error.RequestMalformed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a collection is narrowed to: properties that equal a value, joined by {@code and}. */
public record ODataFilter(List<Equals> clauses) {

    private static final int MOST_CLAUSES = 50;
    private static final Pattern CLAUSE =
            Pattern.compile("\\s*([A-Za-z]+)\\s+eq\\s+('[^']*+(?:''[^']*+)*+'|[A-Za-z0-9.:+-]+)\\s*(and\\s|$)");

    /** One comparison; the value of a string has its quotes taken off. */
    public record Equals(String property, String value) {}

    public static ODataFilter parse(String text) {
        var clauses = new ArrayList<Equals>();
        var matcher = CLAUSE.matcher(text);
        var from = 0;
        while (from < text.length()) {
            if (!matcher.find(from) || matcher.start() != from || clauses.size() == MOST_CLAUSES) {
                throw new RequestMalformed(
                        "$filter is not supported from '" + text.substring(from)
                                + "' on. Supported: up to 50 of <property> eq <value>, joined by 'and'.",
                        "$filter");
            }
            clauses.add(new Equals(matcher.group(1), value(matcher.group(1), matcher.group(2))));
            from = matcher.end();
        }
        if (clauses.isEmpty() || text.stripTrailing().endsWith(" and")) {
            throw new RequestMalformed("$filter is not complete: <property> eq <value> expected.", "$filter");
        }
        return new ODataFilter(List.copyOf(clauses));
    }

    /** Refuses properties that the collection cannot be narrowed by. */
    public ODataFilter over(Set<String> properties) {
        for (var clause : clauses) {
            if (!properties.contains(clause.property())) {
                throw new RequestMalformed(
                        "$filter by '" + clause.property() + "' is not supported. Supported: "
                                + String.join(", ", properties.stream().sorted().toList()),
                        "$filter");
            }
        }
        return this;
    }

    /** What a property must equal, where it is compared at all; refuses one that is compared twice. */
    public Optional<String> value(String property) {
        return clauses.stream()
                .filter(clause -> clause.property().equals(property))
                .map(Equals::value)
                .reduce((one, another) -> {
                    throw new RequestMalformed(
                            "$filter: '" + property + "' is compared more than once. Compare it once.", "$filter");
                });
    }

    /** The value of a property that holds ids. */
    public Optional<UUID> id(String property) {
        try {
            return value(property).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            throw new RequestMalformed("$filter: '" + property + "' is compared with a GUID.", "$filter");
        }
    }

    private static String value(String property, String literal) {
        if (literal.equals("null")) {
            throw new RequestMalformed(
                    "$filter: '" + property + "' cannot be compared with null here. The text is 'null', in quotes.",
                    "$filter");
        }
        return literal.startsWith("'")
                ? literal.substring(1, literal.length() - 1).replace("''", "'")
                : literal;
    }
}
