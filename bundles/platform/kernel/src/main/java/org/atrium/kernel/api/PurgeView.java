package org.atrium.kernel.api;

/** What became of the data of a function. */
public final class PurgeView {
    /** Folder below the home in which each table is kept as a CSV file. */
    public String folder;

    /** How many tables were kept and dropped. */
    public int tables;
}
