package org.atrium.ledger.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Money;
import org.atrium.common.MoneyView;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.kernel.api.SqlRow;
import org.atrium.ledger.api.AccountRow;

/**
 * Accounts that the counter finds by part of a house's or customer's name, or by phone: of whoever
 * pays for the house today, and of whoever has an account. In small steps, each of which reads by
 * an index or one table once.
 */
public class SearchStore {
    /** At most {@code limit} accounts, by house. */
    public List<AccountRow> search(
            EntityManager em, long project, String words, LocalDate today, int limit) {
        String like = Names.like(words);
        List<Long> houses =
                SqlQuery.sql(
                                "SELECT ID FROM REGISTRY.V1_HOUSE WHERE PROJECT_ID = ?"
                                        + " AND NAME LIKE ? ESCAPE '!' ORDER BY NAME",
                                project,
                                like)
                        .list(em, limit, r -> r.number(0));
        List<Long> customers =
                SqlQuery.sql(
                                "SELECT ID FROM REGISTRY.V1_CUSTOMER WHERE PROJECT_ID = ?"
                                        + " AND (NAME LIKE ? ESCAPE '!' OR PHONE LIKE ? ESCAPE '!')"
                                        + " ORDER BY ID",
                                project,
                                like,
                                like)
                        .list(em, limit, r -> r.number(0));
        if (houses.isEmpty() && customers.isEmpty()) {
            return List.of();
        }
        List<AccountRow> rows = accounts(em, project, today, houses, customers, limit);
        addMoney(em, project, rows);
        return rows;
    }

    private static List<AccountRow> accounts(
            EntityManager em,
            long project,
            LocalDate today,
            List<Long> houses,
            List<Long> customers,
            int limit) {
        SqlQuery query =
                SqlQuery.sql("SELECT * FROM (SELECT d.HOUSE_ID, ")
                        .add(Names.house("NAME", "d.HOUSE_ID") + " HOUSE, ")
                        .add(Names.house("BUILDING", "d.HOUSE_ID") + " BUILDING, d.CUSTOMER_ID, ")
                        .add(Names.customer("NAME", "d.CUSTOMER_ID") + " DEBTOR, ")
                        .add(
                                Names.customer("PHONE", "d.CUSTOMER_ID")
                                        + " PHONE, d.PAYS PAYS FROM (")
                        .add(
                                "SELECT HOUSE_ID, CUSTOMER_ID, MAX(PAYS) PAYS FROM ("
                                        + "SELECT HOUSE_ID, CUSTOMER_ID, 1 PAYS"
                                        + " FROM REGISTRY.V1_PAYER WHERE PROJECT_ID = ?"
                                        + " AND FROM_DATE <= ?"
                                        + " AND (TO_DATE IS NULL OR TO_DATE > ?)",
                                project,
                                today,
                                today);
        either(query, "CUSTOMER_ID", houses, customers);
        query.add(
                "UNION ALL SELECT HOUSE_ID, DEBTOR_ID CUSTOMER_ID, 0 PAYS FROM LEDGER.ACCOUNT"
                        + " WHERE PROJECT_ID = ?",
                project);
        either(query, "DEBTOR_ID", houses, customers);
        return query.add(") y GROUP BY HOUSE_ID, CUSTOMER_ID) d) z")
                .add("ORDER BY HOUSE, PAYS DESC, CUSTOMER_ID")
                .list(em, limit, SearchStore::row);
    }

    private static void either(
            SqlQuery query, String customer, List<Long> houses, List<Long> customers) {
        query.add("AND (1 = 0");
        if (!houses.isEmpty()) {
            query.addIn("OR HOUSE_ID IN", houses);
        }
        if (!customers.isEmpty()) {
            query.addIn("OR " + customer + " IN", customers);
        }
        query.add(")");
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
        SqlQuery.sql("SELECT HOUSE_ID, DEBTOR_ID, SUM(" + column + ") FROM LEDGER." + table)
                .add("WHERE PROJECT_ID = ?", project)
                .addIn("AND HOUSE_ID IN", houses)
                .add("GROUP BY HOUSE_ID, DEBTOR_ID")
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
