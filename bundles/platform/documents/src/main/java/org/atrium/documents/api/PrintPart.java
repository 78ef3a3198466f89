package org.atrium.documents.api;

import java.util.ArrayList;
import java.util.List;

/** One part of a form. */
public sealed interface PrintPart {
    /**
     * A label and its value.
     *
     * @param label e.g. 房号
     * @param value null is printed as an empty line to write on
     * @param wide whether it takes the whole width instead of one of two columns
     */
    record Fact(String label, String value, boolean wide) {}

    /** Facts in two columns. */
    final class Facts implements PrintPart {
        private final List<Fact> facts = new ArrayList<>();

        /** One more, in the next column. */
        public Facts fact(String label, String value) {
            facts.add(new Fact(label, value, false));
            return this;
        }

        /** One more, over the whole width. */
        public Facts wide(String label, String value) {
            facts.add(new Fact(label, value, true));
            return this;
        }

        /** In order. */
        public List<Fact> facts() {
            return List.copyOf(facts);
        }
    }

    /** A heading of its own line. */
    record Heading(String text) implements PrintPart {}

    /** Running text; line breaks are kept. */
    record Paragraph(String text) implements PrintPart {}

    /**
     * Totals, each on its own line at the right, the value in bold.
     *
     * @param totals labels and values; {@code wide} means nothing here
     */
    record Totals(List<Fact> totals) implements PrintPart {}

    /**
     * Places to sign, up to four side by side.
     *
     * @param fields what stands before each line
     */
    record Signatures(List<Signature> fields) implements PrintPart {}

    /**
     * A place to sign.
     *
     * @param label e.g. 业主签字
     * @param name printed on the line; null leaves it empty
     * @param seal whether a seal goes there: room for one and the word 盖章
     */
    record Signature(String label, String name, boolean seal) {}

    /**
     * A column of a table.
     *
     * @param header title
     * @param width share of the width, relative to the other columns; above 0
     * @param right whether its cells stand at the right, as amounts do
     */
    record Column(String header, int width, boolean right) {}

    /**
     * A table with a grid; the header is repeated on every page.
     *
     * @param columns 1 to 20
     * @param rows as many cells each as there are columns; null is an empty cell
     */
    record Table(List<Column> columns, List<List<String>> rows) implements PrintPart {}
}
