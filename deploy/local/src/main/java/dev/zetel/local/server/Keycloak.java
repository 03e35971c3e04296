package dev.zetel.local.server;

import dev.zetel.local.component.Command;
import dev.zetel.local.component.Component;
import dev.zetel.local.component.Probe;
import dev.zetel.local.component.Workspace;
import java.util.HashMap;
import java.util.Map;

/** The identity provider with the realm {@code zetel}, and with its tables in the stack's own database server. */
public final class Keycloak extends Component {

    public static final String ADMINISTRATOR = "admin";

    private final Workspace workspace;
    private final Map<String, String> environment;

    /** The secrets count on the first start with an empty database; later they stay what they were. */
    public Keycloak(String name, int port, Workspace workspace, Database database, Map<String, String> secrets) {
        super(name, port, workspace);
        this.workspace = workspace;
        environment = new HashMap<>(secrets);
        environment.putAll(Map.of(
                "KC_DB_URL", database.jdbcUrl(),
                "KC_DB_USERNAME", database.user(),
                "KC_DB_PASSWORD", database.password(),
                "KC_HTTP_PORT", String.valueOf(port),
                "KC_HOSTNAME", "http://localhost:" + port,
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR));
    }

    @Override
    protected Command prepare() {
        var image = KeycloakImage.in(workspace);
        image.make(workspace);
        image.configure();
        return image.command(environment, "start", "--optimized", "--import-realm");
    }

    @Override
    protected boolean answers() {
        return Probe.says200(port(), "/health/ready");
    }

    /** A database whose owner has its name. */
    public record Database(String jdbcUrl, String password) {

        String user() {
            return jdbcUrl.substring(jdbcUrl.lastIndexOf('/') + 1);
        }
    }
}
