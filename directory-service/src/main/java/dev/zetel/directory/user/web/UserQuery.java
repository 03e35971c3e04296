package dev.zetel.directory.user.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zetel.chassis.error.RequestMalformed;
import dev.zetel.chassis.odata.query.ODataQuery;
import dev.zetel.directory.user.UserFilter;
import dev.zetel.directory.user.UserKey;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The query options of a request for users; without {@code $select} Microsoft Graph's default properties are returned. */
public record UserQuery(ODataQuery options) {

    private static final UUID FIRST = new UUID(0, 0);
    private static final List<String> DEFAULT = List.of(
            "businessPhones",
            "displayName",
            "givenName",
            "id",
            "jobTitle",
            "mail",
            "mobilePhone",
            "officeLocation",
            "preferredLanguage",
            "surname",
            "userPrincipalName");
    private static final Set<String> PROPERTIES = Arrays.stream(UserView.class.getRecordComponents())
            .filter(component -> !component.isAnnotationPresent(JsonProperty.class))
            .map(component -> component.getName())
            .collect(Collectors.toUnmodifiableSet());

    public static UserQuery ofOne(UriInfo uri) {
        return of(uri, Set.of("$select"));
    }

    public static UserQuery of(UriInfo uri, Set<String> supported) {
        var given = ODataQuery.of(uri, supported);
        for (var name : given.select()) {
            if (!PROPERTIES.contains(name)) {
                throw new RequestMalformed("$select: a user has no property '" + name + "'.", "$select");
            }
        }
        var select = given.select().isEmpty() ? DEFAULT : given.select();
        return new UserQuery(new ODataQuery(select, given.top(), given.after(), given.filter(), given.count()));
    }

    /** The id after which the page begins. */
    public UUID after() {
        return options.after(key -> new UserKey(key).id().orElseThrow(), FIRST);
    }

    UserFilter filter() {
        return UserFilter.active(options.filter());
    }

    boolean wantsLicenses() {
        return options.select().contains("assignedLicenses") || options.select().contains("licenseAssignmentStates");
    }
}
