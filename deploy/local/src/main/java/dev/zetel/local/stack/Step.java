package dev.zetel.local.stack;

import dev.zetel.local.part.Part;
import java.util.List;

/** One part of a stack: what has to be ready before it, and what is done as soon as it is ready itself. */
public record Step(Part part, List<Part> needs, Runnable afterwards) {

    static Step of(Part part, Part... needs) {
        return new Step(part, List.of(needs), () -> {});
    }

    Step then(Runnable work) {
        return new Step(part, needs, work);
    }
}
