package org.atrium.kernel.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A policy key as a project sees it. */
public final class PolicyView {
    /** Key such as {@code fee.property.unitPrice}. */
    public String key;

    /** Title in the caller's language. */
    public String title;

    /** Function or platform module that uses it. */
    public String module;

    /** Title of that module in the caller's language. */
    public String moduleTitle;

    /** TEXT, DECIMAL, INTEGER, DAYS, TERM, CHOICE, LIST or JSON. */
    public String type;

    /** Bounds; null for JSON, whose unit describes them. */
    public Bounds bounds;

    /** Allowed answers of CHOICE and LIST in order; empty otherwise. */
    public List<ChoiceView> choices;

    /** Unit code or shape. */
    public String unit;

    /** Where the rule comes from. */
    public String source;

    /** The default of this project's profile; null where the project must decide. */
    @JsonProperty("default")
    public JsonNode defaultValue;

    /** The value that holds on the asked day; null where none does. */
    public JsonNode value;

    /** First day of that value, ISO; null for the default. */
    public String effectiveFrom;

    /** Whether the value is the default rather than set here. */
    public boolean isDefault;

    /** The next value after the asked day; null where none is planned. */
    public ProjectView.PolicyEntry planned;

    /** All values that were set and not withdrawn, by day. */
    public List<ProjectView.PolicyEntry> history;

    /** For If-Match: grows with every change of this key. */
    public long version;

    /** Bounds, both inclusive. */
    public static final class Bounds {
        /** Least value, characters or entries, as decimal text. */
        public String min;

        /** Greatest value, characters or entries, as decimal text. */
        public String max;

        /** Most decimals; null unless DECIMAL. */
        public Integer places;
    }

    /** One allowed answer. */
    public static final class ChoiceView {
        /** As it is sent. */
        public String code;

        /** Words in the caller's language. */
        public String title;
    }
}
