package org.atrium.registry.api;

/** What is sensitive on a tracking card, uncovered for a reason that is on record. */
public final class SensitiveView {
    /** Family income; null where not kept. */
    public String income;

    /** Education; null where not kept. */
    public String education;
}
