package org.atrium.notices.api;

import java.util.List;

/** Prints notices together, one household on a page. */
public final class PrintMessages {
    /** Messages, 1 to 500. */
    public List<String> ids;
}
