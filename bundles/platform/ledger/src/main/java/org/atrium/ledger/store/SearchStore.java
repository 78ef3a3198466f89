package org.atrium.ledger.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.atrium.common.Money;
import org.atrium.common.MoneyView;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.ledger.api.AccountRow;

/**
 * Accounts that the counter finds by a house's or customer's name or by phone: of whoever pays for
 * the house today, and of whoever has an account. What begins with the words (or a phone that ends
 * in these four digits) is found by index; only where nothing does, the words are looked for
 * anywhere.
 */
public class SearchStore {
    private static final String TAIL = "\\d{4}";

    /** Where payers and accounts are found by the ids of houses, or of customers. */
    private record By(String payers, String payerId, String accounts, String accountId) {
        static final By HOUSE =
                new By(
                        "V1_PAYER",
                        "HOUSE_ID",
                        "LEDGER.ACCOUNT --DERBY-PROPERTIES index=IX_ACCOUNT_HOUSE\n",
                        "HOUSE_ID");
        static final By CUSTOMER =
                new By(
                        "V1_PAYER_OF",
                        "CUSTOMER_ID",
                        "LEDGER.ACCOUNT --DERBY-PROPERTIES index=IX_ACCOUNT_DEBTOR\n",
                        "DEBTOR_ID");
    }

    /** At most {@code limit} accounts, by house. */
    public List<AccountRow> search(
            EntityManager em, long project, String words, LocalDate today, int limit) {
        String begins = SqlQuery.beginning(words);
        Set<Long> houses = new LinkedHashSet<>();
        Set<Long> customers = new LinkedHashSet<>();
        houses.addAll(houses(em, project, "NAME", begins, limit));
        houses.addAll(houses(em, project, "ROOM", begins, limit));
        customers.addAll(customers(em, project, "NAME LIKE ? ESCAPE '!'", begins, limit));
        customers.addAll(customers(em, project, "PHONE LIKE ? ESCAPE '!'", begins, limit));
        if (words.matches(TAIL)) {
            customers.addAll(customers(em, project, "PHONE_TAIL = ?", words, limit));
        }
        if (houses.isEmpty() && customers.isEmpty()) {
            String like = SqlQuery.anywhere(words);
            houses.addAll(houses(em, project, "NAME", like, limit));
            customers.addAll(customers(em, project, "NAME LIKE ? ESCAPE '!'", like, limit));
            customers.addAll(customers(em, project, "PHONE LIKE ? ESCAPE '!'", like, limit));
        }
        if (houses.isEmpty() && customers.isEmpty()) {
            return List.of();
        }
        List<AccountRow> rows = accounts(em, project, today, houses, customers, limit);
        addMoney(em, project, rows);
        return rows;
    }

    private static List<Long> houses(
            EntityManager em, long project, String column, String like, int limit) {
        return SqlQuery.sql("SELECT ID FROM REGISTRY.V1_HOUSE WHERE PROJECT_ID = ?", project)
                .add("AND " + column + " LIKE ? ESCAPE '!' ORDER BY " + column, like)
                .list(em, limit, r -> r.number(0));
    }

    private static List<Long> customers(
            EntityManager em, long project, String found, String value, int limit) {
        return SqlQuery.sql("SELECT ID FROM REGISTRY.V1_CUSTOMER WHERE PROJECT_ID = ?", project)
                .add("AND " + found, value)
                .list(em, limit, r -> r.number(0));
    }

    private static List<AccountRow> accounts(
            EntityManager em,
            long project,
            LocalDate today,
            Set<Long> houses,
            Set<Long> customers,
            int limit) {
        SqlQuery query =
                SqlQuery.sql("SELECT * FROM (SELECT d.HOUSE_ID, ")
                        .add(Names.house("NAME", "d.HOUSE_ID") + " HOUSE, ")
                        .add(Names.house("BUILDING", "d.HOUSE_ID") + " BUILDING, d.CUSTOMER_ID, ")
                        .add(Names.customer("NAME", "d.CUSTOMER_ID") + " DEBTOR, ")
                        .add(
                                Names.customer("PHONE", "d.CUSTOMER_ID")
                                        + " PHONE, d.PAYS PAYS FROM ("
                                        + "SELECT HOUSE_ID, CUSTOMER_ID, MAX(PAYS) PAYS FROM (");
        if (!houses.isEmpty()) {
            found(query, By.HOUSE, houses, project, today);
        }
        if (!customers.isEmpty()) {
            query.add(houses.isEmpty() ? "" : "UNION ALL");
            found(query, By.CUSTOMER, customers, project, today);
        }
        return query.add(") y GROUP BY HOUSE_ID, CUSTOMER_ID) d) z")
                .add("ORDER BY HOUSE, PAYS DESC, CUSTOMER_ID")
                .list(em, limit, SearchStore::row);
    }

    private static void found(SqlQuery query, By by, Set<Long> ids, long project, LocalDate today) {
        query.add("SELECT HOUSE_ID, CUSTOMER_ID, 1 PAYS FROM REGISTRY." + by.payers())
                .add("WHERE PROJECT_ID = ? AND FROM_DATE <= ?", project, today)
                .add("AND (TO_DATE IS NULL OR TO_DATE > ?)", today)
                .addIn("AND " + by.payerId() + " IN", ids)
                .add("UNION ALL SELECT HOUSE_ID, DEBTOR_ID CUSTOMER_ID, 0 PAYS")
                .add("FROM " + by.accounts() + " WHERE PROJECT_ID = ?", project)
                .addIn("AND " + by.accountId() + " IN", ids);
    }

    private static void addMoney(EntityManager em, long project, List<AccountRow> rows) {
        List<Long> houses = rows.stream().map(r -> Long.valueOf(r.houseId)).distinct().toList();
        Map<String, Money> open = sums(em, "OPEN_AMOUNT", "CHARGE", project, houses);
        Map<String, Money> credit = sums(em, "UNAPPLIED", "RECEIPT", project, houses);
        for (AccountRow row : rows) {
            row.open = of(open, row);
            row.credit = of(credit, row);
        }
    }

    private static Map<String, Money> sums(
            EntityManager em, String column, String table, long project, List<Long> houses) {
        Map<String, Money> sums = new HashMap<>();
        SqlQuery.sql("SELECT a.HOUSE_ID, a.DEBTOR_ID, SUM(m." + column + ")")
                .add(
                        SqlQuery.FROM_IN_ORDER
                                + "LEDGER.ACCOUNT a --DERBY-PROPERTIES index=IX_ACCOUNT_HOUSE\n")
                .add("JOIN LEDGER." + table + " m" + SqlQuery.BY_INDEX)
                .add("ON m.PROJECT_ID = a.PROJECT_ID AND m.ACCOUNT_ID = a.ID")
                .add("WHERE a.PROJECT_ID = ?", project)
                .addIn("AND a.HOUSE_ID IN", houses)
                .add("GROUP BY a.HOUSE_ID, a.DEBTOR_ID")
                .list(em, r -> sums.put(r.id(0) + "|" + r.id(1), r.money(2)));
        return sums;
    }

    private static MoneyView of(Map<String, Money> sums, AccountRow row) {
        return sums.getOrDefault(row.houseId + "|" + row.debtorId, Money.ZERO).view();
    }

    private static AccountRow row(SqlRow r) {
        AccountRow row = new AccountRow();
        row.houseId = r.id(0);
        row.houseName = r.text(1);
        row.building = r.text(2);
        row.debtorId = r.id(3);
        row.debtor = r.text(4);
        row.phone = masked(r.text(5));
        row.payer = r.number(6) > 0;
        return row;
    }

    private static String masked(String phone) {
        return phone == null ? null : "****" + phone.substring(Math.max(0, phone.length() - 4));
    }
}
