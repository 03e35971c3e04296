package dev.zetel.chassis.projection;

import dev.zetel.chassis.consumer.EventConsumer;
import dev.zetel.chassis.sql.BatchStatement;
import dev.zetel.contracts.DomainEvent;
import dev.zetel.contracts.Topic;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Keeps the newest state of each key of a topic as a row, of which a tombstone is the end. A row is a small record of the
 * columns that the service uses, its {@code revision} among them; the SQL follows from it.
 */
public final class ProjectionTable<E extends DomainEvent> implements EventConsumer<E> {

    private final BatchStatement statements;
    private final Topic<E> topic;
    private final Function<E, ? extends Record> row;
    private final String upsert;
    private final String delete;
    private final String revision;

    public <R extends Record> ProjectionTable(
            BatchStatement statements, Topic<E> topic, RowTable<R> table, Function<E, R> row) {
        this.statements = statements;
        this.topic = topic;
        this.row = row;
        this.upsert = table.upsert();
        this.delete = table.delete();
        this.revision = table.revision();
    }

    @Override
    public Topic<E> topic() {
        return topic;
    }

    @Override
    public void consume(List<E> newest) {
        statements.run(upsert, newest.stream().map(row).toList());
    }

    @Override
    public void onTombstone(String key) {
        statements.delete(delete, key);
    }

    @Override
    public OptionalLong revisionOf(String key) {
        return statements.revision(revision, key);
    }
}
