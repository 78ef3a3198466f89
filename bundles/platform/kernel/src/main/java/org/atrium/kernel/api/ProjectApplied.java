package org.atrium.kernel.api;

/**
 * A whiteboard service that wants to know when a project's document was applied, before anybody can
 * act on it: called inside the same transaction, so that whoever reads afterwards finds both.
 */
public interface ProjectApplied {
    /** This project was founded, or its document was applied; it may be unchanged. */
    void onApplied(ProjectRef project);
}
