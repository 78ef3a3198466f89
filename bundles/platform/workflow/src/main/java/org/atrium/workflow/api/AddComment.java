package org.atrium.workflow.api;

import java.util.List;

/** A comment on a case. */
public final class AddComment {
    /** At most 2,000 characters; may be left out where there are files. */
    public String text;

    /** Login names of members whom it is meant for, at most ten. */
    public List<String> mentions;

    /** Ids of attachments that were uploaded before, at most ten. */
    public List<String> files;
}
