package org.atrium.registry.api;

import java.util.List;

/** What was recognised of a sheet. */
public final class RecognisedSheet {
    /** Name of the sheet that was read; null for CSV. */
    public String sheet;

    /** 1-based row of the header. */
    public int headerRow;

    /** Its columns from left to right; those without title are left out. */
    public List<Column> columns;

    /** A column. */
    public static final class Column {
        /** 1-based place. */
        public int position;

        /** As it stands in the sheet. */
        public String title;

        /** What it is read as, such as {@code BUILDING}; null where it is left aside. */
        public String meaning;
    }
}
