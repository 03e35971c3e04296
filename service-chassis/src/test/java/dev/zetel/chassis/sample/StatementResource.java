package dev.zetel.chassis.sample;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.hibernate.Session;

/** Carries out statements in one transaction, for tests of what happens when it fails. */
@Path("/v1.0/statements")
public class StatementResource {

    private final Session session;

    StatementResource(Session session) {
        this.session = session;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public void run(List<String> statements) {
        session.doWork(connection -> {
            for (var sql : statements) {
                try (var statement = connection.createStatement()) {
                    statement.execute(sql);
                }
            }
        });
    }
}
