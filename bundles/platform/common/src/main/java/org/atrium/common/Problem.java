package org.atrium.common;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal that the caller can act upon. Five kinds exist; anything else that is thrown is a fault
 * of ours and answered with 500 and an incident id.
 *
 * <p>The code has the form {@code module.subject.reason}. Its text stands in the i18n files of the
 * module named by the first word; {@code {name}} in the text is replaced by the argument of that
 * name.
 */
public abstract class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Map<String, Object> arguments = new LinkedHashMap<>();
    private final transient List<FieldProblem> fields = new ArrayList<>();

    /**
     * @param status the HTTP status
     * @param code {@code module.subject.reason}
     */
    protected Problem(int status, String code) {
        super(code, null, false, true);
        this.status = status;
        this.code = code;
    }

    /** The HTTP status, 400 to 503. */
    public int status() {
        return status;
    }

    /** The error code, {@code module.subject.reason}. */
    public String code() {
        return code;
    }

    /** What the text may name, by name. */
    public Map<String, Object> arguments() {
        return Collections.unmodifiableMap(arguments);
    }

    /** The fields that are wrong; empty where the refusal is not about input. */
    public List<FieldProblem> fields() {
        return Collections.unmodifiableList(fields);
    }

    /** Adds an argument for the text. */
    protected void put(String name, Object value) {
        arguments.put(name, value);
    }

    /** Adds a wrong field. */
    protected void put(FieldProblem field) {
        fields.add(field);
    }

    @Override
    public String getMessage() {
        return arguments.isEmpty() && fields.isEmpty() ? code : code + " " + arguments + fields;
    }
}
