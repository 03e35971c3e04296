package dev.zetel.local.server;

import dev.zetel.local.component.AtomicDirectory;
import dev.zetel.local.component.Command;
import dev.zetel.local.component.Component;
import dev.zetel.local.component.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The database server; each service has a database and a user of its own in it. */
public final class Postgres extends Component {

    private static final String ADMINISTRATOR = "postgres";
    private static final String ROOT_IS_REFUSED = "unshare";

    private final Workspace workspace;
    private final Path data;
    private final String password;

    public Postgres(String name, int port, Workspace workspace, String password) {
        super(name, port, workspace);
        this.workspace = workspace;
        this.data = workspace.data().resolve(name);
        this.password = password;
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
    protected void prepare() {
        AtomicDirectory.make(data, this::initialise);
    }

    /** Text is compared by code point and folded by Unicode, the same on every machine. */
    private void initialise(Path folder) {
        var secret = workspace.data().resolve(name() + ".password");
        try {
            Files.writeString(secret, password);
            var initdb = command(
                    "initdb",
                    "--auth=scram-sha-256 --encoding=UTF8 --locale=C --locale-provider=builtin"
                            + " --builtin-locale=C.UTF-8 --no-sync --username=" + ADMINISTRATOR,
                    "--pgdata=" + folder,
                    "--pwfile=" + secret);
            if (initdb.exitCode(log().path()) != 0) {
                throw failed("could not make its data folder");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            secret.toFile().delete();
        }
    }

    @Override
    protected Command launching() {
        return command(
                "postgres",
                "-p " + port() + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300",
                "-D",
                data.toString());
    }

    @Override
    protected boolean answers() {
        try (var connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** The signal for a fast shutdown: who is connected is sent away. The usual one would wait for them. */
    @Override
    protected void askToEnd(Process running) {
        new Command(List.of("kill", "-INT", String.valueOf(running.pid())), Map.of()).exitCode(log().path());
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl("postgres"), ADMINISTRATOR, password);
    }

    private Command command(String program, String options, String... paths) {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of(ROOT_IS_REFUSED, "--user"));
        }
        command.add(PostgresBinaries.unpackedIn(workspace.cache())
                .resolve("bin")
                .resolve(program)
                .toString());
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of(paths));
        return new Command(command, Map.of());
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }
}
