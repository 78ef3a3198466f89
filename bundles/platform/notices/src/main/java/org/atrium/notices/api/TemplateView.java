package org.atrium.notices.api;

import java.util.List;

/** A template with the words that hold in the project. */
public final class TemplateView {
    /** Such as {@code fees.reminder}. */
    public String code;

    /** Title in the caller's language. */
    public String title;

    /** LEGAL, SERVICE or MARKETING. */
    public String importance;

    /** The words in Chinese. */
    public TemplateWords zh;

    /** The words in English. */
    public TemplateWords en;

    /** Whether the project has words of its own. */
    public boolean own;

    /** Version of the project's own words; 0 where there are none yet. */
    public long version;

    /** What may stand in braces. */
    public List<PlaceRow> places;

    /** A place in a text. */
    public static final class PlaceRow {
        /** The word in braces. */
        public String name;

        /** What stands there, in the caller's language. */
        public String meaning;

        /** What a preview shows. */
        public String sample;
    }
}
