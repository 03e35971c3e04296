package dev.zetel.chassis.sample;

import dev.zetel.chassis.projection.ProjectionTable;
import dev.zetel.chassis.projection.RowTable;
import dev.zetel.chassis.sql.BatchStatement;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.directory.UserEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A second consumer of the topic of users, which keeps them in a table. */
@ApplicationScoped
class UserRows {

    private final BatchStatement statements;

    UserRows(BatchStatement statements) {
        this.statements = statements;
    }

    @Produces
    @Singleton
    ProjectionTable<UserEvent> users() {
        var table = new RowTable<>("user_row", Row.class, "user_id");
        return new ProjectionTable<>(statements, Topics.USERS, table, Row::of);
    }

    private record Row(
            UUID tenantId,
            UUID userId,
            String name,
            boolean isActive,
            Instant deletedAt,
            List<String> licenses,
            long revision) {

        static Row of(UserEvent event) {
            var user = event.user();
            return new Row(
                    user.tenantId(),
                    user.id(),
                    user.displayName(),
                    user.active(),
                    user.deletedDateTime(),
                    List.of("A", "B"),
                    user.revision());
        }
    }
}
