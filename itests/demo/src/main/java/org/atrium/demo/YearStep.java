package org.atrium.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A year of property fees in river-view up to the month that the day bills: most households pay the
 * year or the quarter ahead, some late, some stopped after months, some never did; the ladder is
 * run each month.
 */
final class YearStep implements Step {
    private static final String PROJECT = "/api/projects/river-view";
    private static final YearMonth FIRST = YearMonth.of(2025, 11);
    private static final int MONTHS = 11;
    private static final int YEAR = 12;

    /** Who pays for a house, what a month costs, and the place in the list, which says how. */
    private record Account(
            int place, String house, String debtor, boolean owner, BigDecimal month) {
        /** How many months the owner pays in the month of this index, 0 for none. */
        int pays(int index) {
            int habit = place % 20;
            if (habit <= 13) {
                return index == 0 ? YEAR : 0;
            }
            if (habit == 14) {
                return index % 3 == 0 ? 3 : 0;
            }
            if (habit == 15) {
                return index % 3 == 2 ? 3 : 0;
            }
            return habit <= 18 && index == 0 ? 5 + place / 20 % 7 : 0;
        }
    }

    @Override
    public void play(Stage stage) {
        stage.title("A year of property fees 一年物业费 (river-view)");
        Api finance = stage.as("finance");
        if (!finance.get(PROJECT + "/fees/billing-runs").get("items").isEmpty()) {
            stage.tell("was played before");
        } else {
            playYear(stage, finance);
        }
        tellYear(stage, finance);
    }

    private static void playYear(Stage stage, Api finance) {
        List<Account> accounts = List.of();
        for (int index = 0; index < MONTHS; index++) {
            YearMonth month = FIRST.plusMonths(index);
            bill(stage, finance, month);
            if (index == 0) {
                accounts = accounts(finance, month);
                payOnce(stage.as("cashier"), accounts.stream().filter(a -> !a.owner()).toList());
            }
            pay(stage.as("cashier"), accounts, index, month);
            dun(stage, finance, month);
        }
    }

    private static void bill(Stage stage, Api finance, YearMonth month) {
        Map<String, Object> run =
                Map.of(
                        "period",
                        month.toString(),
                        "items",
                        List.of("PROPERTY_FEE"),
                        "asOf",
                        month.atDay(1).toString());
        stage.finished(finance, finance.post(PROJECT + "/fees/billing-runs", run));
    }

    /** All owe one month now. */
    private static List<Account> accounts(Api finance, YearMonth month) {
        List<Account> accounts = new ArrayList<>();
        String path = PROJECT + "/ledger/arrears?limit=200&asOf=" + month.plusMonths(1).atDay(1);
        JsonNode page = finance.get(path);
        add(accounts, page);
        while (!page.get("next").isNull()) {
            page = finance.get(path + "&after=" + Stage.query(page.get("next").asText()));
            add(accounts, page);
        }
        return accounts;
    }

    private static void add(List<Account> accounts, JsonNode page) {
        for (JsonNode row : page.get("items")) {
            accounts.add(
                    new Account(
                            accounts.size(),
                            row.get("houseId").asText(),
                            row.get("debtorId").asText(),
                            !row.get("debtor").asText().contains("置业"),
                            new BigDecimal(row.at("/open/amount").asText())));
        }
    }

    /** The developer pays the year of all his houses ahead, with one receipt. */
    private static void payOnce(Api cashier, List<Account> houses) {
        BigDecimal months = BigDecimal.valueOf(YEAR);
        List<Map<String, Object>> shares = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Account each : houses) {
            BigDecimal share = each.month().multiply(months);
            shares.add(Map.of("houseId", each.house(), "amount", money(share)));
            sum = sum.add(share);
        }
        Map<String, Object> receipt =
                Map.of(
                        "amount",
                        money(sum),
                        "method",
                        "TRANSFER",
                        "externalRef",
                        "BT20251105-0001",
                        "receivedOn",
                        FIRST.atDay(5).toString(),
                        "shares",
                        shares);
        String path = PROJECT + "/ledger/payers/" + houses.get(0).debtor() + "/receipts";
        cashier.with("Idempotency-Key", "demo-year-developer").post(path, receipt);
    }

    private static Map<String, String> money(BigDecimal amount) {
        return Map.of("amount", amount.toPlainString(), "currency", "CNY");
    }

    private static void pay(Api cashier, List<Account> accounts, int index, YearMonth month) {
        Stream<Account> payers =
                accounts.stream().filter(each -> each.owner() && each.pays(index) > 0);
        payers.parallel().forEach(each -> pay(cashier, each, each.pays(index), month));
    }

    private static void pay(Api cashier, Account of, int months, YearMonth month) {
        String day = month.atDay(10 + of.place() % 15).toString();
        BigDecimal amount = of.month().multiply(BigDecimal.valueOf(months));
        Map<String, Object> receipt =
                Map.of(
                        "houseId",
                        of.house(),
                        "debtor",
                        of.debtor(),
                        "amount",
                        money(amount),
                        "method",
                        "WECHAT",
                        "externalRef",
                        "WX" + day.replace("-", "") + "-" + of.place(),
                        "receivedOn",
                        day);
        cashier.with("Idempotency-Key", "demo-year-" + of.house() + "-" + month)
                .post(PROJECT + "/ledger/receipts", receipt);
    }

    /** On the tenth of the next month: what is open is due since ten days. */
    private static void dun(Stage stage, Api finance, YearMonth month) {
        String day = month.plusMonths(1).atDay(10).toString();
        Api once = finance.with("Idempotency-Key", "demo-year-" + day);
        stage.finished(finance, once.post(PROJECT + "/fees/dunning-runs", Map.of("asOf", day)));
    }

    private static void tellYear(Stage stage, Api finance) {
        for (int index : new int[] {0, 5, MONTHS - 1}) {
            YearMonth month = FIRST.plusMonths(index);
            BigDecimal billed = BigDecimal.ZERO;
            BigDecimal paid = BigDecimal.ZERO;
            for (JsonNode row :
                    finance.get(PROJECT + "/fees/collection?limit=200&period=" + month)
                            .get("items")) {
                billed = billed.add(new BigDecimal(row.at("/billed/amount").asText()));
                paid = paid.add(new BigDecimal(row.at("/paid/amount").asText()));
            }
            stage.tell("%s: %,.2f CNY billed, %,.2f paid", month, billed, paid);
        }
        StringBuilder ladder = new StringBuilder();
        for (JsonNode rung : finance.get(PROJECT + "/fees/dunning-cases/board")) {
            ladder.append(", ").append(rung.get("rung").asText());
            ladder.append(" ").append(rung.get("accounts").asLong());
        }
        stage.tell("on the ladder%s", ladder);
    }
}
