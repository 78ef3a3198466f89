package org.atrium.identity.api;

/** What somebody who sits at an open screen cannot do. */
public final class ProvePassword {
    /** The present password. */
    public String password;
}
