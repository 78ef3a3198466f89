package org.atrium.common;

/**
 * Which part of a list is wanted (keyset paging).
 *
 * @param limit rows on the page, 1 to 200; {@link #EXPORT_ROWS} for an export
 * @param after the keyset position that the previous page ended with; null for the first page
 */
public record PageRequest(int limit, String after) {
    /** The most rows an export may have. */
    public static final int EXPORT_ROWS = 50_000;

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    /**
     * @param limit null for 50
     * @param after null or blank for the first page
     * @param format {@code xlsx} or {@code csv} asks for the whole list; null for a page
     * @throws InvalidInput where the limit is not in 1..200 or the format is unknown
     */
    public static PageRequest of(Integer limit, String after, String format) {
        Check check = new Check();
        if (limit != null && (limit < 1 || limit > MAX_LIMIT)) {
            check.wrong("limit", "common.page.limit");
        }
        if (format != null && !format.matches("xlsx|csv")) {
            check.wrong("format", "common.page.format");
        }
        check.done();
        if (format != null) {
            return new PageRequest(EXPORT_ROWS, null);
        }
        String position = after == null || after.isBlank() ? null : after;
        return new PageRequest(limit == null ? DEFAULT_LIMIT : limit, position);
    }

    /** How many rows to read: one more than shown tells whether there is a next page. */
    public int fetch() {
        return limit + 1;
    }

    /**
     * The position as a number, for lists that are ordered by id.
     *
     * @param first what stands before the first row, for example {@code Long.MAX_VALUE} for newest
     *     first
     * @throws InvalidInput where {@code after} is not a number
     */
    public long afterId(long first) {
        Check check = new Check();
        Long id = check.optionalId("after", after);
        check.done();
        return id == null ? first : id;
    }
}
