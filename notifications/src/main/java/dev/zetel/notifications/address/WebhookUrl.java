package dev.zetel.notifications.address;

import java.net.URI;
import java.net.URISyntaxException;

/** The URL of a receiver: {@code https://host:port/path?query} and nothing more. */
public record WebhookUrl(URI uri) {

    private static final int LONGEST = 2048;

    static WebhookUrl parse(String text) {
        try {
            var uri = new URI(text);
            if (isWeb(uri) && uri.getUserInfo() == null && uri.getFragment() == null && text.length() <= LONGEST) {
                return new WebhookUrl(uri);
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw new WebhookUrlRefused("The URL must be of the form https://host/path, with at most " + LONGEST
                + " characters and without a user name or a fragment.");
    }

    public boolean encrypted() {
        return uri.getScheme().equalsIgnoreCase("https");
    }

    /** The name that the receiver's certificate must have; an IPv6 address is without its brackets. */
    public String host() {
        return uri.getHost().replaceAll("[\\[\\]]", "");
    }

    public int port() {
        if (uri.getPort() != -1) {
            return uri.getPort();
        }
        return encrypted() ? 443 : 80;
    }

    /** What the request line names. */
    public String target() {
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private static boolean isWeb(URI uri) {
        return uri.getHost() != null
                && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
    }
}
