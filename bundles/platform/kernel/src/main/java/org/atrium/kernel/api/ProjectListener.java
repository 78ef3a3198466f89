package org.atrium.kernel.api;

/**
 * Hears of project documents that were founded or applied on this node, after the commit: a
 * whiteboard service. Called on the thread of the request; returns at once and throws nothing.
 */
public interface ProjectListener {
    /** The project with this code may have other functions, members or companies now. */
    void changed(String code);
}
