package org.atrium.kernel.api;

import java.util.Map;
import org.atrium.common.FieldProblem;
import org.atrium.common.Problem;

/**
 * Texts by code and language, from the i18n files of the module that the code's first word names.
 */
public interface Messages {
    /** The text with its {@code {name}} places filled; the code itself where no text exists. */
    String text(String code, Map<String, Object> arguments, String language);

    /** A refusal in words, and below it each field that it names, one on a line. */
    default String text(Problem refusal, String language) {
        StringBuilder words =
                new StringBuilder(text(refusal.code(), refusal.arguments(), language));
        for (FieldProblem field : refusal.fields()) {
            words.append('\n').append(field.field()).append(": ");
            words.append(text(field.code(), field.arguments(), language));
        }
        return words.toString();
    }
}
