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
        addUser(tenant, user);
        database.execute(
                "insert into known_administrator values ('" + tenant + "', '" + user + "', 'GLOBAL_ADMINISTRATOR', 1)");
    }

    public void addUser(UUID tenant, UUID user) {
        database.execute("insert into known_tenant values ('" + tenant + "', null, 1) on conflict do nothing");
        database.execute("insert into known_user values ('" + tenant + "', '" + user + "', true, 1)");
    }
}
