package org.atrium.registry.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What speaks against a change of owner (PR-03): a whiteboard service of whoever may object, such
 * as the ledger for arrears. Asked when the papers are checked, at the approval and when the change
 * takes effect, each time inside the transaction; and whenever the change is shown.
 */
public interface OwnerChangeCheck {
    /**
     * The objections, in the caller's language; empty where there is none.
     *
     * @param houseId the house, of the caller's project
     * @param leaving customer ids of the owners or tenants who leave
     */
    List<Objection> objections(long houseId, Set<Long> leaving);

    /**
     * What speaks against a split or merge by which this house ends on a day (PR-01); each of them
     * stops it. Nothing unless overridden.
     *
     * @param houseId the house, of the caller's project
     * @param on the first day on which it is no more
     */
    default List<Objection> againstRetiring(long houseId, LocalDate on) {
        return List.of();
    }

    /**
     * An objection.
     *
     * @param code {@code module.subject.reason}
     * @param words a sentence that a front desk can read out
     * @param blocks whether the change cannot go on while it stands; else it is a warning
     */
    record Objection(String code, String words, boolean blocks) {}
}
