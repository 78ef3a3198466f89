package org.atrium.kernel.service;

import javax.persistence.EntityManager;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.SqlQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes ids from the database a thousand at a time, or for bulk work what its next chunks will need
 * too, in a transaction of its own. On one node a later id is a higher one.
 */
@Component
public class IdBlocksImpl implements IdBlocks {
    private static final int BLOCK = 1_000;
    private static final long CHUNKS = 16;

    private final KernelUnit unit;
    private long next;
    private long end;

    /** Over the kernel's tables. */
    @Activate
    public IdBlocksImpl(@Reference KernelUnit unit) {
        this.unit = unit;
    }

    @Override
    public long next() {
        return block(1);
    }

    @Override
    public synchronized long block(int size) {
        if (end - next < size) {
            fetch(Math.max(BLOCK, size * CHUNKS));
        }
        long first = next;
        next += size;
        return first;
    }

    private void fetch(long size) {
        long first = unit.apart(em -> taken(em, size));
        if (first != end) {
            next = first;
        }
        end = first + size;
    }

    private static long taken(EntityManager em, long size) {
        SqlQuery.sql("UPDATE KERNEL.ID_BLOCK SET NEXT_ID = NEXT_ID + ?", size).execute(em);
        return SqlQuery.sql("SELECT NEXT_ID FROM KERNEL.ID_BLOCK").one(em, r -> r.number(0) - size);
    }
}
