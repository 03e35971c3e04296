package dev.zetel.directory.user;

import dev.zetel.chassis.error.Refusal;
import java.util.UUID;

/** Somebody has this id already. */
class UserIdTaken extends Refusal {

    UserIdTaken(UUID id) {
        super("Another object with the same value for property id already exists: '" + id + "'.", "id");
    }
}
