package org.atrium.kernel.api;

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

    /** Unit code or shape. */
    public String unit;

    /** Where the rule comes from. */
    public String source;

    /** The value that holds on the asked day; null where none does. */
    public JsonNode value;

    /** Whether the value is the default rather than set here. */
    public boolean isDefault;

    /** All values that were set, by day. */
    public List<ProjectView.PolicyEntry> history;
}
