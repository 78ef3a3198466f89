package org.atrium.common;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list: {@code {"items":[...],"next":"..."}}. A struct that says more about its list,
 * such as its totals, extends it.
 *
 * @param <T> the row struct
 */
public class Page<T> {
    /** The rows, at most the asked limit. */
    public final List<T> items;

    /** What to send as {@code after} for the next page; null on the last one. */
    public final String next;

    private Page(List<T> items, String next) {
        this.items = items;
        this.next = next;
    }

    /** The same page, for a struct that says more about it. */
    protected Page(Page<T> page) {
        this(page.items, page.next);
    }

    /**
     * Cuts a result that was read with one row more than the limit.
     *
     * @param rows at most {@code request.fetch()} rows in the order of the list
     * @param key prints the keyset position of a row
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, String> key) {
        if (rows.size() <= request.limit()) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, request.limit()));
        return new Page<>(items, key.apply(items.get(items.size() - 1)));
    }
}
