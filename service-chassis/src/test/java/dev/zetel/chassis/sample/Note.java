package dev.zetel.chassis.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** An aggregate for the chassis to be tested with. */
@Entity
class Note {

    @Id
    private UUID id;

    private UUID tenantId;
    private String text;
    private long revision;

    protected Note() {}

    Note(UUID id, UUID tenantId, String text) {
        this.id = id;
        this.tenantId = tenantId;
        this.text = text;
        this.revision = 1;
    }

    UUID id() {
        return id;
    }

    UUID tenantId() {
        return tenantId;
    }

    String text() {
        return text;
    }

    long revision() {
        return revision;
    }
}
