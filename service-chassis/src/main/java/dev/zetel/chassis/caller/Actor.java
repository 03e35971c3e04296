package dev.zetel.chassis.caller;

import jakarta.enterprise.context.RequestScoped;

/** Who does what happens now, and which fact made him do it; goes out with every fact. */
@RequestScoped
public class Actor {

    private String name = "scheduler";
    private String causation;

    /** {@code user:<id>}, {@code application:<id>}, {@code operator:<subject>} or {@code scheduler}. */
    public String name() {
        return name;
    }

    /** The id of the event that set this off, or null. */
    public String causation() {
        return causation;
    }

    public void is(String name) {
        this.name = name;
    }

    public void isMovedBy(String name, String eventId) {
        this.name = name;
        this.causation = eventId;
    }
}
