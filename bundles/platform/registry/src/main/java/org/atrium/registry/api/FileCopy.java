package org.atrium.registry.api;

/** Files the copy of an identity document, which was uploaded with its purpose. */
public final class FileCopy {
    /** Attachment id of an identity copy. */
    public String attachmentId;

    /** What document it is, such as 身份证正面, at most 40 characters. */
    public String document;
}
