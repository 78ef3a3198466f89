package org.atrium.kernel.testkit;

import java.util.List;
import java.util.function.Function;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.service.KernelUnit;

/** What stands in the audit and in the outbox, oldest first. */
public final class TestRecords {
    private final KernelUnit unit;
    private final IdBlocks ids;
    private long forgotten;

    TestRecords(KernelUnit unit, IdBlocks ids) {
        this.unit = unit;
        this.ids = ids;
    }

    /** The audit rows, each as the test likes to read it. */
    public <T> List<T> audited(Function<Audited, T> reader) {
        return unit.joined(
                em ->
                        SqlQuery.sql(
                                        "SELECT USER_NAME, ENTITY, ENTITY_ID, ACTION FROM"
                                                + " KERNEL.AUDIT WHERE ID > ? ORDER BY ID",
                                        forgotten)
                                .list(
                                        em,
                                        r ->
                                                reader.apply(
                                                        new Audited(
                                                                r.text(0),
                                                                r.text(1),
                                                                r.number(2),
                                                                r.text(3)))));
    }

    /** The events, each as the test likes to read it. */
    public <T> List<T> published(Function<Published, T> reader) {
        return unit.joined(
                em ->
                        SqlQuery.sql(
                                        "SELECT TYPE, HOUSE_ID FROM KERNEL.EVENT WHERE ID > ?"
                                                + " ORDER BY ID",
                                        forgotten)
                                .list(
                                        em,
                                        r -> reader.apply(new Published(r.text(0), r.number(1)))));
    }

    /** From now on only what comes later is shown. */
    public void forget() {
        forgotten = ids.next();
    }

    /** One audit row. */
    public record Audited(String user, String entity, long id, String action) {}

    /** One event; {@code houseId} null where it concerns none. */
    public record Published(String type, Long houseId) {}
}
