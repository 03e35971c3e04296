package dev.zetel.local.server;

import dev.zetel.local.component.Command;
import dev.zetel.local.component.Component;
import dev.zetel.local.component.Probe;
import dev.zetel.local.component.Workspace;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The identity provider, with its tables in the stack's own database server. */
public final class Keycloak extends Component {

    public static final String ADMINISTRATOR = "admin";

    private final Workspace workspace;
    private final Map<String, String> environment = new HashMap<>();

    /** The administrator's password counts on the first start with an empty database; later it stays what it was. */
    public Keycloak(String name, int port, Workspace workspace, Database database, String adminPassword) {
        super(name, port, workspace);
        this.workspace = workspace;
        environment.put("KC_DB_URL", database.jdbcUrl());
        environment.put("KC_DB_USERNAME", database.user());
        environment.put("KC_DB_PASSWORD", database.password());
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", String.valueOf(port));
        environment.put("KC_HOSTNAME", url());
        environment.put("KC_CACHE", "local");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword);
        environment.put("KC_LOG_LEVEL", "info,io.smallrye.health:error");
    }

    public String url() {
        return "http://localhost:" + port();
    }

    @Override
    protected void prepare() {
        KeycloakImage.in(workspace).make(buildLog());
    }

    private Path buildLog() {
        return workspace.log(name() + "-image");
    }

    @Override
    protected Command launching() {
        return new Command(KeycloakImage.in(workspace).command("start", "--optimized"), environment);
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
