package dev.zetel.endtoend.ledger;

import java.util.List;

/** What always holds of the seat ledger; the query finds what breaks it. */
record Invariant(String name, String violations) {

    /** The seat at the cutoff may be gone: what counts is how many lie before it. */
    private static final String CUTOFF = """
            select p.tenant_id || '/' || p.sku_id from seat_pool p
            where (%1$s is null) <> (p.consumed <= %2$s) or %1$s is not null and %2$s <> (
                select count(*) from seat s
                where s.tenant_id = p.tenant_id and s.sku_id = p.sku_id and s.seq < %1$s)""";

    static List<Invariant> all() {
        return List.of(
                new Invariant("consumed is the number of seats", """
                        select p.tenant_id || '/' || p.sku_id from seat_pool p where p.consumed <> (
                            select count(*) from seat s where s.tenant_id = p.tenant_id and s.sku_id = p.sku_id)"""),
                new Invariant(
                        "exactly the seats that are bought lie before the coverage cutoff",
                        CUTOFF.formatted("p.coverage_cutoff", "p.enabled")),
                new Invariant(
                        "exactly the seats that give access lie before the access cutoff",
                        CUTOFF.formatted("p.access_cutoff", "(p.enabled + p.warning + p.reduced)")),
                new Invariant("a seat is held for a reason", """
                        select s.user_id || '/' || s.sku_id from seat s where not exists (
                            select 1 from license_grant g where g.tenant_id = s.tenant_id and g.user_id = s.user_id
                                and g.sku_id = s.sku_id and g.state = 'ACTIVE')"""),
                new Invariant("a reason in force has a seat", """
                        select g.user_id || '/' || g.sku_id from license_grant g where g.state = 'ACTIVE' and not exists (
                            select 1 from seat s where s.tenant_id = g.tenant_id and s.user_id = g.user_id
                                and s.sku_id = g.sku_id)"""),
                new Invariant("a conflict is open exactly while seats are short", """
                        select p.tenant_id || '/' || p.sku_id from seat_pool p where (p.consumed > p.enabled) <> exists (
                            select 1 from license_conflict c where c.tenant_id = p.tenant_id and c.sku_id = p.sku_id
                                and c.status = 'OPEN')"""),
                new Invariant("nobody who is deleted has a seat", """
                        select s.user_id || '/' || s.sku_id from seat s
                        join member m on m.tenant_id = s.tenant_id and m.user_id = s.user_id where m.deleted"""),
                new Invariant("everything has been published", """
                        select 'pool ' || tenant_id from seat_pool where publish_pending or access_publish_pending or revocations_due > 0
                        union all select 'lifecycle ' || user_id from user_lifecycle_task"""));
    }
}
