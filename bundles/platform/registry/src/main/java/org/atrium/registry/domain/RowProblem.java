package org.atrium.registry.domain;

import java.util.Map;

/**
 * Why a row of a ledger is refused.
 *
 * @param row 1-based row of the sheet
 * @param column title of the column as in the sheet; null where the whole row is meant
 * @param code {@code registry.import.*}
 * @param arguments what the text names
 */
public record RowProblem(int row, String column, String code, Map<String, Object> arguments) {}
