package org.atrium.ledger.store;

import java.time.LocalDate;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.ledger.domain.Account;

/** Accounts, and the names that they are shown with (registry's views). */
public class AccountStore {
    private static final int SLOTS = 16;

    /** The account; null where nothing was ever posted for this house and debtor. */
    public Account find(EntityManager em, long project, long house, long debtor) {
        return SqlQuery.sql(
                        "SELECT ID, PROJECT_ID, HOUSE_ID, DEBTOR_ID FROM LEDGER.ACCOUNT"
                                + " WHERE PROJECT_ID = ? AND HOUSE_ID = ? AND DEBTOR_ID = ?",
                        project,
                        house,
                        debtor)
                .one(em, r -> new Account(r.number(0), r.number(1), r.number(2), r.number(3)));
    }

    /** Its version; 0 where it does not exist. */
    public long version(EntityManager em, long project, long house, long debtor) {
        Long version =
                SqlQuery.sql(
                                "SELECT VERSION FROM LEDGER.ACCOUNT"
                                        + " WHERE PROJECT_ID = ? AND HOUSE_ID = ? AND DEBTOR_ID = ?",
                                project,
                                house,
                                debtor)
                        .one(em, r -> r.number(0));
        return version == null ? 0 : version;
    }

    /** Waits until nobody else opens accounts in this project, until the end of the transaction. */
    public void lockOpening(EntityManager em, long project) {
        SqlQuery.sql(
                        "UPDATE LEDGER.ACCOUNT_LOCK SET USED = USED + 1 WHERE SLOT = ?",
                        (int) (project % SLOTS))
                .execute(em);
    }

    /** Adds an account. */
    public void add(EntityManager em, Account account) {
        SqlQuery.sql(
                        "INSERT INTO LEDGER.ACCOUNT (ID, PROJECT_ID, HOUSE_ID, DEBTOR_ID, VERSION)"
                                + " VALUES (?, ?, ?, ?, 0)",
                        account.id(),
                        account.projectId(),
                        account.houseId(),
                        account.debtorId())
                .execute(em);
    }

    /** Takes the account's lock until the end of the transaction. */
    public void lock(EntityManager em, long account) {
        SqlQuery.sql("UPDATE LEDGER.ACCOUNT SET VERSION = VERSION + 1 WHERE ID = ?", account)
                .execute(em);
    }

    /** The name of a house; null where the project has no such house. */
    public String houseName(EntityManager em, long project, long house) {
        return SqlQuery.sql(
                        "SELECT NAME FROM REGISTRY.V1_HOUSE WHERE PROJECT_ID = ? AND ID = ?",
                        project,
                        house)
                .one(em, r -> r.text(0));
    }

    /** The name of a customer; null where the project has no such customer. */
    public String customerName(EntityManager em, long project, long customer) {
        return SqlQuery.sql(
                        "SELECT NAME FROM REGISTRY.V1_CUSTOMER WHERE PROJECT_ID = ? AND ID = ?",
                        project,
                        customer)
                .one(em, r -> r.text(0));
    }

    /** Who pays for the house on this day; null where nobody does. */
    public Long payer(EntityManager em, long project, long house, LocalDate day) {
        return SqlQuery.sql(
                        "SELECT CUSTOMER_ID FROM REGISTRY.V1_PAYER WHERE PROJECT_ID = ?"
                                + " AND HOUSE_ID = ? AND FROM_DATE <= ?"
                                + " AND (TO_DATE IS NULL OR TO_DATE > ?) ORDER BY FROM_DATE DESC",
                        project,
                        house,
                        day,
                        day)
                .list(em, 1, r -> r.number(0))
                .stream()
                .findFirst()
                .orElse(null);
    }
}
