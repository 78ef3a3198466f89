package org.atrium.ledger.api;

/**
 * Which part of a debt a charge is (Civil Code art. 561). Parts are paid in the order of the policy
 * {@code fee.allocation}.
 */
public enum Part {
    /** 实现债权的费用: costs of collecting. */
    COST,
    /** 违约金. */
    LATE_FEE,
    /** 主债务: the fee itself. */
    PRINCIPAL
}
