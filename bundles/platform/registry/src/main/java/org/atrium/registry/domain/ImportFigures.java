package org.atrium.registry.domain;

/**
 * What an import came to so far.
 *
 * @param created houses that were new
 * @param updated houses of which something changed
 * @param unchanged houses that were already like this
 * @param rejected rows that were refused
 */
public record ImportFigures(int created, int updated, int unchanged, int rejected) {
    /** Before the first row. */
    public static final ImportFigures NONE = new ImportFigures(0, 0, 0, 0);

    /** With what another part of the file came to. */
    public ImportFigures plus(ImportFigures other) {
        return new ImportFigures(
                created + other.created,
                updated + other.updated,
                unchanged + other.unchanged,
                rejected + other.rejected);
    }
}
