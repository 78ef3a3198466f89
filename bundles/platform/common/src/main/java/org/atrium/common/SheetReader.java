package org.atrium.common;

import java.util.List;

/**
 * Makes values of the rows of a sheet, as they come.
 *
 * @param <T> what some rows say
 */
public interface SheetReader<T> {
    /** The next row, from the first of the sheet on; cells as {@link CellText} reads them. */
    void accept(int row, List<Object> cells);

    /** How many rows with anything in them stood below the header so far. */
    int rows();

    /** What the rows since the last call say, good and bad; it is forgotten here. */
    T drain();

    /** Refuses a sheet without a header, or without a row below it. */
    void requireRows();
}
