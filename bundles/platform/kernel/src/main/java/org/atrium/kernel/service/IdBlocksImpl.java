package org.atrium.kernel.service;

import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.SqlQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes ids from the database a thousand at a time, in a transaction of its own. */
@Component
public class IdBlocksImpl implements IdBlocks {
    private static final int BLOCK = 1000;

    private final KernelUnit unit;
    private long next;
    private long end;

    /** Over the kernel's tables. */
    @Activate
    public IdBlocksImpl(@Reference KernelUnit unit) {
        this.unit = unit;
    }

    @Override
    public synchronized long next() {
        if (next == end) {
            next = block(BLOCK);
            end = next + BLOCK;
        }
        return next++;
    }

    @Override
    public synchronized long block(int size) {
        return unit.apart(
                em -> {
                    SqlQuery.sql("UPDATE KERNEL.ID_BLOCK SET NEXT_ID = NEXT_ID + ?", size)
                            .execute(em);
                    return SqlQuery.sql("SELECT NEXT_ID FROM KERNEL.ID_BLOCK")
                            .one(em, r -> r.number(0) - size);
                });
    }
}
