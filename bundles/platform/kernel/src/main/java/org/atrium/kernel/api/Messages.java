package org.atrium.kernel.api;

import java.util.Map;

/**
 * Texts by code and language, from the i18n files of the module that the code's first word names.
 */
public interface Messages {
    /** The text with its {@code {name}} places filled; the code itself where no text exists. */
    String text(String code, Map<String, Object> arguments, String language);
}
