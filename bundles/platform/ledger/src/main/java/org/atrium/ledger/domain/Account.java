package org.atrium.ledger.domain;

/**
 * A house and who owes for it. After a resale the old owner keeps the old account.
 *
 * @param id key
 * @param projectId project
 * @param houseId house
 * @param debtorId customer
 */
public record Account(long id, long projectId, long houseId, long debtorId) {
    /** Where postings go. */
    public Posting.Where where() {
        return new Posting.Where(projectId, id);
    }
}
