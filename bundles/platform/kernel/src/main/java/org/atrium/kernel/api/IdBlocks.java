package org.atrium.kernel.api;

/**
 * Ids that are unique over all tables and nodes. Not gap-free; see {@link Numbering} for numbers
 * that people read.
 */
public interface IdBlocks {
    /** The next id. */
    long next();

    /** The first of {@code size} ids in a row, for bulk SQL (base + row number). */
    long block(int size);
}
