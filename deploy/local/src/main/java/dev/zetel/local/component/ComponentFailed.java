package dev.zetel.local.component;

import java.util.List;

/** A component did not start, or died: what happened in one line, and the last that it said. */
public class ComponentFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lastLines;

    public ComponentFailed(String message, LogFile log) {
        super(message);
        this.lastLines = log.last(15);
    }

    public List<String> lastLines() {
        return lastLines;
    }
}
