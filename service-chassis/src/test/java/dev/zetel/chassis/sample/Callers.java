package dev.zetel.chassis.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Users and their roles, as the directory's facts would bring them. */
@ApplicationScoped
public class Callers {

    private final Database database;

    Callers(Database database) {
        this.database = database;
    }

    public void addGlobalAdministrator(UUID tenant, UUID user) {
        var ids = "'" + tenant + "', '" + user + "'";
        database.execute("insert into known_user values (" + ids + ", true, 1)");
        database.execute("insert into known_administrator values (" + ids + ", 'GLOBAL_ADMINISTRATOR', 1)");
    }
}
