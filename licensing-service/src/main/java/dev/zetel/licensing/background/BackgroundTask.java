package dev.zetel.licensing.background;

/** Work that follows from a change but must not hold it up. It is found in the database, so a crash loses none. */
public interface BackgroundTask {

    String name();

    /** Does one piece, in transactions of its own, and returns whether there may be more. Safe in several replicas. */
    boolean step();
}
