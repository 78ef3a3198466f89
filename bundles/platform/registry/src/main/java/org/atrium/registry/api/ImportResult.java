package org.atrium.registry.api;

import java.util.List;

/** What an import did, or would do. */
public final class ImportResult {
    /** Id of the import, to fetch its refused rows as a sheet. */
    public String importId;

    /** Houses that were new. */
    public int created;

    /** Houses of which something changed. */
    public int updated;

    /** Houses that were already like this. */
    public int unchanged;

    /** Rows that were refused. */
    public int rejectedRows;

    /** Whether anything was written: not on a dry run, nor where all or nothing found a bad row. */
    public boolean written;

    /** Every reason, at most 1,000; the rest is at {@code rejectedPath}. */
    public List<RejectedRow> rejected;

    /** Path of the refused rows below the project; null where there are none. */
    public String rejectedPath;

    /** What was recognised of the sheet. */
    public RecognisedSheet recognised;

    /** Why a row was refused. */
    public static final class RejectedRow {
        /** 1-based row of the sheet. */
        public int row;

        /** Title of the column as in the sheet; null where the whole row is meant. */
        public String column;

        /** {@code registry.import.*}. */
        public String code;

        /** In the caller's language. */
        public String message;
    }
}
