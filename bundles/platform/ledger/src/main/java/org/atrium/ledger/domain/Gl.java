package org.atrium.ledger.domain;

import org.atrium.ledger.api.Part;

/** The sides of the books. */
public enum Gl {
    /** 应收: what debtors owe. */
    RECEIVABLE,
    /** 收入: what was charged. */
    INCOME,
    /** 现金及银行: what was taken. */
    CASH,
    /** 预收: what was paid ahead. */
    CREDIT,
    /** 押金: what is held for a debtor; never income. */
    DEPOSIT,
    /** 代收代付: what is charged for a supplier; never income. */
    PASSED_THROUGH,
    /** 期初余额: the other side of what was taken over from an old system. */
    OPENING;

    /** The item of deposits: what is asked for as one is held for the debtor. */
    public static final String DEPOSIT_ITEM = "DEPOSIT";

    /** What stands against the receivable of a charge: income, or money that belongs to others. */
    public static Gl against(String item, Part part) {
        if (part != Part.PRINCIPAL) {
            return INCOME;
        }
        if (Utility.CODES.contains(item)) {
            return PASSED_THROUGH;
        }
        return DEPOSIT_ITEM.equals(item) ? DEPOSIT : INCOME;
    }
}
