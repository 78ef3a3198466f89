package org.atrium.common;

import java.io.Serializable;
import java.util.Map;

/**
 * One wrong field of a command.
 *
 * @param field the path of the field as sent, for example {@code fiveClear.where}
 * @param code {@code module.subject.reason}
 * @param arguments what the text may name
 */
public record FieldProblem(String field, String code, Map<String, Object> arguments)
        implements Serializable {}
