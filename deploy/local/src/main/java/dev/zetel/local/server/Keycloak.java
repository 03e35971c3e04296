package dev.zetel.local.server;

import dev.zetel.local.component.Command;
import dev.zetel.local.component.Component;
import dev.zetel.local.component.Probe;
import dev.zetel.local.component.Workspace;
import java.util.HashMap;
import java.util.Map;

/** The identity provider with the realm {@code zetel}, and with its tables in the stack's own database server. */
public final class Keycloak extends Component {

    /** Of the component, and of its database. */
    public static final String NAME = "keycloak";

    public static final String ADMINISTRATOR = "admin";

    private final Workspace workspace;
    private final Map<String, String> environment;

    /** The secrets count on the first start with an empty database; later they stay what they were. */
    public Keycloak(int port, Workspace workspace, Postgres postgres, Map<String, String> secrets) {
        super(NAME, port, workspace);
        this.workspace = workspace;
        environment = new HashMap<>(secrets);
        environment.put("KC_DB_URL", postgres.jdbcUrl(NAME));
        environment.put("KC_DB_USERNAME", NAME);
        environment.put("KC_DB_PASSWORD", postgres.passwordOf(NAME));
        environment.put("KC_HTTP_PORT", String.valueOf(port));
        environment.put("KC_HOSTNAME", "http://localhost:" + port);
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
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
}
