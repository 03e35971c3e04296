package dev.zetel.directory.user;

import dev.zetel.chassis.error.RequestMalformed;
import dev.zetel.chassis.odata.filter.ODataFilter;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which users a collection holds, as a condition over {@link User}; each property that it can name is served by an index. */
public record UserFilter(String condition, Map<String, Object> parameters) {

    private static final Map<String, String> ATTRIBUTES = new TreeMap<>(Map.of(
            "id", "userId",
            "userPrincipalName", "upnKey",
            "displayName", "displayNameKey",
            "mail", "mailKey",
            "usageLocation", "profile.usageLocation",
            "accountEnabled", "account.accountEnabled"));

    static final Set<String> PROPERTIES = ATTRIBUTES.keySet();

    /** Who is not deleted and equals every value; strings are compared without regard to case. */
    public static UserFilter active(Optional<ODataFilter> filter) {
        var condition = new StringBuilder("deletedDateTime is null");
        var parameters = new HashMap<String, Object>();
        filter.ifPresent(given -> {
            for (var clause : given.over(PROPERTIES).clauses()) {
                var parameter = "value" + parameters.size();
                condition
                        .append(" and ")
                        .append(ATTRIBUTES.get(clause.property()))
                        .append(" = :")
                        .append(parameter);
                parameters.put(parameter, value(clause));
            }
        });
        return new UserFilter(condition.toString(), parameters);
    }

    /** Who was deleted after an instant. */
    public static UserFilter deletedSince(Instant since) {
        return new UserFilter("deletedDateTime is not null and deletedDateTime > :since", Map.of("since", since));
    }

    private static Object value(ODataFilter.Equals clause) {
        return switch (clause.property()) {
            case "id" -> new UserKey(clause.value()).id().orElseThrow(() -> malformed(clause, "a GUID"));
            case "accountEnabled" ->
                switch (clause.value()) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw malformed(clause, "true or false");
                };
            case "usageLocation" -> clause.value().toUpperCase(Locale.ROOT);
            default -> clause.value().toLowerCase(Locale.ROOT);
        };
    }

    private static RequestMalformed malformed(ODataFilter.Equals clause, String expected) {
        return new RequestMalformed(
                "$filter: " + clause.property() + " must be compared with " + expected + ".", "$filter");
    }
}
