package org.atrium.kernel.api;

/** Command: install a function that is not installed yet. */
public final class InstallModule {
    /** Where its jar is, such as {@code mvn:group/artifact/1.0.0}. */
    public String location;
}
