package dev.zetel.chassis.outbox;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;

/** What the current request has written, for its consistency token: the latest of at most eight aggregates. */
@RequestScoped
public class WrittenRevisions {

    static final int MOST = 8;

    private final List<Written> written = new ArrayList<>();

    public void add(String topic, String key, long revision) {
        written.removeIf(one -> one.topic().equals(topic) && one.key().equals(key));
        written.add(new Written(topic, key, revision));
    }

    public List<Written> latest() {
        return List.copyOf(written.subList(Math.max(0, written.size() - MOST), written.size()));
    }

    /** An aggregate that was written, and the revision that it has now. */
    public record Written(String topic, String key, long revision) {}
}
