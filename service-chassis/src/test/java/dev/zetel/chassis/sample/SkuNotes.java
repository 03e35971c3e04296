package dev.zetel.chassis.sample;

import dev.zetel.chassis.consumer.EventConsumer;
import dev.zetel.chassis.sql.BatchStatement;
import dev.zetel.contracts.Topic;
import dev.zetel.contracts.Topics;
import dev.zetel.contracts.billing.SkuEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;

/** A consumer that takes one key at a time and cannot stomach products called poison. */
@ApplicationScoped
public class SkuNotes implements EventConsumer<SkuEvent> {

    private final BatchStatement statements;

    SkuNotes(BatchStatement statements) {
        this.statements = statements;
    }

    @Override
    public Topic<SkuEvent> topic() {
        return Topics.SKUS;
    }

    @Override
    public boolean transactionPerKey() {
        return true;
    }

    @Override
    public void consume(List<SkuEvent> newest) {
        if (newest.get(0).sku().displayName().equals("poison")) {
            throw new IllegalArgumentException("poison");
        }
        statements.run("""
                insert into sku_note (sku_id, name, revision)
                select r."skuId", r."displayName", r.revision
                from jsonb_to_recordset(cast(:rows as jsonb)) as r("skuId" uuid, "displayName" text, revision bigint)
                on conflict (sku_id) do update
                set name = excluded.name, revision = excluded.revision, times = sku_note.times + 1
                where excluded.revision > sku_note.revision
                """, newest.stream().map(SkuEvent::sku).toList());
    }

    @Override
    public void onTombstone(String key) {
        statements.delete("delete from sku_note where sku_id = cast(:key as uuid)", key);
    }

    @Override
    public OptionalLong revisionOf(String key) {
        return statements.revision("select revision from sku_note where sku_id = cast(:key as uuid)", key);
    }
}
