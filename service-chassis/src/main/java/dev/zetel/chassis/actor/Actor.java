package dev.zetel.chassis.actor;

import dev.zetel.contracts.DomainEvent;
import jakarta.enterprise.context.RequestScoped;
import java.util.Map;

/** Who acts now, and which event caused it; published with every event. */
@RequestScoped
public class Actor {

    private String name = "scheduler";
    private String causation;
    private Map<String, Cause> causes = Map.of();

    /** {@code user:<id>}, {@code application:<id>}, {@code operator:<subject>} or {@code scheduler}. */
    public String name() {
        return name;
    }

    /** The id of the event that caused it, or null. */
    public String causation() {
        return causation;
    }

    public void actAs(String name) {
        this.name = name;
    }

    public void continueFrom(String name, String eventId) {
        this.name = name;
        this.causation = eventId;
    }

    /** For a batch of events, each with its own cause, by key. */
    public void continueFromEach(Map<String, Cause> causes) {
        this.causes = causes;
    }

    /** Who caused an event of the current delivery: for work that is left for later and still belongs to them. */
    public Cause causeOf(DomainEvent event) {
        return causes.getOrDefault(event.state().key(), new Cause(name, causation));
    }

    /** Who acted, and the event that says so. */
    public record Cause(String name, String eventId) {}
}
