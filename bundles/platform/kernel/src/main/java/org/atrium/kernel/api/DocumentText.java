package org.atrium.kernel.api;

/** A project document as text. */
public final class DocumentText {
    /** YAML (or JSON, which is YAML too), at most 1 MiB. */
    public String text;

    /** Version of the project, for If-Match; ignored in a text that is sent. */
    public Long version;
}
