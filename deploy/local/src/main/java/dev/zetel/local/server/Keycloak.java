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

    private final KeycloakImage image;
    private final Workspace workspace;
    private final Map<String, String> environment;

    /** The secrets count on the first start with an empty database; later they stay what they were. */
    public Keycloak(String name, int port, Workspace workspace, Database database, Map<String, String> secrets) {
        super(name, port, workspace);
        this.image = KeycloakImage.in(workspace);
        this.workspace = workspace;
        environment = new HashMap<>(secrets);
        environment.put("KC_DB_URL", database.jdbcUrl());
        environment.put("KC_DB_USERNAME", database.user());
        environment.put("KC_DB_PASSWORD", database.password());
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", String.valueOf(port));
        environment.put("KC_HOSTNAME", "http://localhost:" + port);
        environment.put("KC_CACHE", "local");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        environment.put("KC_LOG_LEVEL", "info,io.smallrye.health:error");
    }

    @Override
    protected void prepare() {
        image.make(workspace.log(name() + "-image"));
        image.writeRealm();
    }

    @Override
    protected Command launching() {
        return new Command(image.command("start", "--optimized", "--import-realm"), environment);
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
