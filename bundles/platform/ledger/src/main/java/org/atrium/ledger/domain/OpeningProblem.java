package org.atrium.ledger.domain;

import java.util.Map;

/**
 * Why a row of opening balances is refused.
 *
 * @param row 1-based row of the sheet
 * @param column title as in the sheet
 * @param code {@code ledger.opening.*}
 * @param arguments what the text names
 */
public record OpeningProblem(int row, String column, String code, Map<String, Object> arguments) {}
