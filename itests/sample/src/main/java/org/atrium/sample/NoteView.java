package org.atrium.sample;

/** A note as written and as shown. */
public final class NoteView {
    /** Its id; ignored in a command. */
    public String id;

    /** What it says. */
    public String words;

    /** Version of the function that wrote it. */
    public String writtenBy;

    /** Version of the function that answers. */
    public String servedBy;
}
