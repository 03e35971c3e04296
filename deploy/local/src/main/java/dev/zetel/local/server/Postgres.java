package dev.zetel.local.server;

import dev.zetel.local.component.AtomicDirectory;
import dev.zetel.local.component.Command;
import dev.zetel.local.component.Component;
import dev.zetel.local.component.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.function.Uncheck;

/** The database server; each service has a database and a user of its own in it. */
public final class Postgres extends Component {

    private static final String ADMINISTRATOR = "postgres";

    /** Text is compared by code point and folded by Unicode, the same on every machine. */
    private static final String INITIALISE = "--auth=scram-sha-256 --encoding=UTF8 --locale=C --locale-provider=builtin"
            + " --builtin-locale=C.UTF-8 --no-sync --username=" + ADMINISTRATOR;

    private static final String RUN =
            "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300 -p ";

    private final Workspace workspace;
    private final String password;
    private final Map<String, String> databases;

    /** With the passwords of the databases that it has as soon as it is ready. */
    public Postgres(String name, int port, Workspace workspace, String password, Map<String, String> databases) {
        super(name, port, workspace);
        this.workspace = workspace;
        this.password = password;
        this.databases = databases;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** Makes a database and its owner of the same name, unless they exist. */
    public void createDatabase(String name, String ownersPassword) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                statement.execute("create role " + name + " login");
            }
            statement.execute("alter role " + name + " password '" + ownersPassword + "'");
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database " + name + " owner " + name);
            }
        } catch (SQLException failure) {
            throw failed("refused to make database " + name + ": " + failure.getMessage());
        }
    }

    @Override
    protected Command prepare() {
        var data = workspace.data().resolve(name());
        AtomicDirectory.make(data, this::initialise);
        return command("postgres", RUN + port(), "-D", data.toString());
    }

    private void initialise(Path folder) throws IOException {
        var secret = folder.resolveSibling(name() + ".password");
        try {
            Files.writeString(secret, password);
            command("initdb", INITIALISE, "--pgdata=" + folder, "--pwfile=" + secret)
                    .run(log(), name() + " could not make its data folder");
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    @Override
    protected boolean answers() {
        try (var connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    protected void complete() {
        databases.forEach(this::createDatabase);
    }

    /** The signal for a fast shutdown: who is connected is sent away. The usual one would wait for them. */
    @Override
    protected void askToEnd(Process running) {
        Uncheck.get(new ProcessBuilder("kill", "-INT", String.valueOf(running.pid()))::start);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl("postgres"), ADMINISTRATOR, password);
    }

    /** Root is refused; in a user namespace of its own it is nobody. */
    private Command command(String program, String options, String... more) {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "--user"));
        }
        var binaries = PostgresBinaries.unpackedIn(workspace.cache());
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of(more));
        return new Command(command, Map.of());
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }
}
