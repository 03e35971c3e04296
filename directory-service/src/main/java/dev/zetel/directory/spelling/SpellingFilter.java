package dev.zetel.directory.spelling;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings the spellings that clients use for one path into one: keys in parentheses, short names of types, any case. */
@Provider
@PreMatching
class SpellingFilter implements ContainerRequestFilter {

    /** {@code $ ' ( ) =}, which need no escape within a path. */
    private static final Pattern ESCAPED = Pattern.compile("(?i)%(24|27|28|29|3D)");

    private static final Pattern KEY = Pattern.compile("(?i)\\((?:roleTemplateId=)?'([^')/]+)'\\)");
    private static final Pattern NAMED_KEY = Pattern.compile("(?i)/directoryRoles/roleTemplateId=([^/]+)");
    private static final Pattern TYPE = Pattern.compile("(?i)/(?:microsoft\\.)?graph\\.(user|directoryRole)(?=/|$)");

    @Override
    public void filter(ContainerRequestContext request) {
        var uri = request.getUriInfo().getRequestUri();
        var path = uri.getRawPath();
        var plain = plain(path);
        if (!plain.equals(path)) {
            var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            request.setRequestUri(URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + plain + query));
        }
    }

    static String plain(String path) {
        var unescaped = ESCAPED.matcher(path)
                .replaceAll(one -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(one.group(1), 16))));
        var keyed = KEY.matcher(unescaped).replaceAll("/$1");
        var named = NAMED_KEY.matcher(keyed).replaceAll("/directoryRoles/$1");
        return TYPE.matcher(named)
                .replaceAll(type ->
                        "/microsoft.graph." + (type.group(1).equalsIgnoreCase("user") ? "user" : "directoryRole"));
    }
}
