package dev.zetel.local.part;

import java.util.List;

/** A part did not start, or died: what happened in one line, and the last that it said. */
public class PartFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lastLines;

    public PartFailed(String part, String reason, List<String> lastLines) {
        super(part + " " + reason);
        this.lastLines = lastLines;
    }

    public List<String> lastLines() {
        return lastLines;
    }
}
