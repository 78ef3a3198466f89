package org.atrium.notices.api;

/** The project's own words for a template; those that are left out are the template's. */
public final class SaveTemplate {
    /** In Chinese. */
    public TemplateWords zh;

    /** In English. */
    public TemplateWords en;
}
