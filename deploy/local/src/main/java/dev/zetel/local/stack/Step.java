package dev.zetel.local.stack;

import dev.zetel.local.component.Component;
import java.util.List;

/** One component of a stack: what has to be ready before it, and what is done as soon as it is ready itself. */
public record Step(Component component, List<Component> needs, Runnable afterwards) {

    static Step of(Component component, Component... needs) {
        return new Step(component, List.of(needs), () -> {});
    }

    Step then(Runnable work) {
        return new Step(component, needs, work);
    }
}
