package org.atrium.fees.api;

import org.atrium.documents.api.AttachmentView;

/** What shows that a slip was posted or a service stopped or restored. */
public final class StopEvidence {
    /** NOTICE, STOP or RESTORE. */
    public String stage;

    /** The file. */
    public AttachmentView file;
}
