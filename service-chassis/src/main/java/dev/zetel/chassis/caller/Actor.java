package dev.zetel.chassis.caller;

import dev.zetel.contracts.Fact;
import jakarta.enterprise.context.RequestScoped;
import java.util.Map;

/** Who does what happens now, and which fact made him do it; goes out with every fact. */
@RequestScoped
public class Actor {

    private String name = "scheduler";
    private String causation;
    private Map<String, Cause> causes = Map.of();

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

    /** For a batch of facts, each with a cause of its own, by key. */
    public void areMovedBy(Map<String, Cause> causes) {
        this.causes = causes;
    }

    /** Who did what a fact of the current delivery tells: for work that is left for later and is still his. */
    public Cause behind(Fact fact) {
        return causes.getOrDefault(fact.state().key(), new Cause(name, causation));
    }

    /** Who told a fact, and which event it was. */
    public record Cause(String name, String eventId) {}
}
