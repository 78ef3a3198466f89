package org.atrium.identity.api;

import java.util.Collection;
import java.util.Map;

/** How people are shown. */
public interface ShownNames {
    /** The shown names by login name; without those that nobody has (any more). */
    Map<String, String> of(Collection<String> users);
}
