package org.atrium.registry.domain;

/**
 * One import of a house ledger.
 *
 * @param id key
 * @param projectId project
 * @param fileName readable, without folders
 * @param dryRun only tells what would be done
 * @param allOrNothing writes nothing where a row is refused
 * @param rows rows below the header
 * @param recognised JSON of what was recognised of the sheet
 * @param figures what it came to so far
 */
public record ImportRun(
        long id,
        long projectId,
        String fileName,
        boolean dryRun,
        boolean allOrNothing,
        int rows,
        String recognised,
        ImportFigures figures) {
    /** Whether the whole file is compared before anything may be written. */
    public boolean comparesFirst() {
        return dryRun || allOrNothing;
    }

    /** Whether it writes, after a comparison that found this. */
    public boolean writesAfter(ImportFigures compared) {
        return !dryRun && !(allOrNothing && compared.rejected() > 0);
    }

    /** The same with other figures. */
    public ImportRun with(ImportFigures other) {
        return new ImportRun(
                id, projectId, fileName, dryRun, allOrNothing, rows, recognised, other);
    }
}
