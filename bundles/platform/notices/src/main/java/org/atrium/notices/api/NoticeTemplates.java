package org.atrium.notices.api;

import java.util.List;

/**
 * The templates of a module: a whiteboard service that its {@code Module} component offers beside
 * {@code Module}. Those of a function are known in the projects where it is enabled.
 */
public interface NoticeTemplates {
    /** All of them; the same at every call. */
    List<NoticeTemplate> templates();
}
