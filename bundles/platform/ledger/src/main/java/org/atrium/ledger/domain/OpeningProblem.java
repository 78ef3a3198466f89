package org.atrium.ledger.domain;

import java.util.HashMap;
import java.util.Map;

/**
 * Why a row of opening balances is refused.
 *
 * @param row 1-based row of the sheet
 * @param column title as in the sheet
 * @param code {@code ledger.opening.*}
 * @param arguments what the text names
 */
public record OpeningProblem(int row, String column, String code, Map<String, Object> arguments) {
    /** What the text names, as text. */
    public Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        arguments.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }
}
