package dev.zetel.local.server;

import dev.zetel.local.component.AtomicDirectory;
import dev.zetel.local.component.Command;
import dev.zetel.local.component.Component;
import dev.zetel.local.component.Workspace;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.apache.commons.io.function.Uncheck;

/** The database server; each service has a database and a user of its own in it. */
public final class Postgres extends Component {

    static final String ADMINISTRATOR = "postgres";

    private static final String RUN =
            "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300 -p ";

    private final PostgresPrograms programs;
    private final Path data;
    private final String password;
    private final Map<String, String> databases;

    /** With the passwords of the databases that it has as soon as it is ready. */
    public Postgres(String name, int port, Workspace workspace, String password, Map<String, String> databases) {
        super(name, port, workspace);
        this.programs = new PostgresPrograms(workspace.cache());
        this.data = workspace.data().resolve(name);
        this.password = password;
        this.databases = databases;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** Of the owner of a database, who has its name. */
    public String passwordOf(String database) {
        return databases.get(database);
    }

    /** Makes a database and its owner of the same name, unless they exist. */
    public void createDatabase(String name, String ownersPassword) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select from pg_roles where rolname = '" + name + "'")
                    .next()) {
                statement.execute("create role " + name + " login");
            }
            statement.execute("alter role " + name + " password '" + ownersPassword + "'");
            if (!statement
                    .executeQuery("select from pg_database where datname = '" + name + "'")
                    .next()) {
                statement.execute("create database " + name + " owner " + name);
            }
        } catch (SQLException failure) {
            throw failed("refused to make database " + name + ": " + failure.getMessage());
        }
    }

    @Override
    protected Command prepare() {
        AtomicDirectory.make(data, folder -> programs.initialise(folder, password, log()));
        return programs.command("postgres", RUN + port(), "-D", data.toString());
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
}
