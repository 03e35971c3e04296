package dev.zetel.chassis.odata.path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where clients reach us, for absolute links: a fixed origin, or what the request or a trusted proxy says. */
@ApplicationScoped
public class PublicUrl {

    private final Optional<URI> fixed;

    PublicUrl(@ConfigProperty(name = "zetel.public-url") Optional<URI> fixed) {
        this.fixed = fixed;
    }

    /** The absolute address of a path as it was sent, escapes and all, that begins with {@code /v1.0}. */
    public String of(UriInfo uri, String path) {
        var origin = fixed.orElseGet(uri::getBaseUri);
        return origin.getScheme() + "://" + origin.getRawAuthority() + path;
    }
}
