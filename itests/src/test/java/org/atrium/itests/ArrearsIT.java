package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.atrium.demo.Api;
import org.junit.Test;

/** What is owed, by house, by payer and by age, over HTTP and as a sheet (FE-07). */
public class ArrearsIT {
    private final Api finance = RunningAtrium.as("finance");
    private final Api manager = RunningAtrium.as("manager");
    private final LocalDate today = LocalDate.parse(Given.today());

    @Test
    public void arrearsAreToldByHouseByPayerAndByAge() {
        Debts debts = new Debts("arrears-test", 3);
        debts.charge(101, ago(100), "300.00");
        debts.charge(101, ago(10), "100.00");
        debts.charge(102, ago(40), "250.00");
        debts.charge(103, today.plusDays(1).toString(), "80.00");
        debts.pay(101, "50.00");
        String ledger = debts.estate + "/ledger";

        JsonNode arrears = finance.get(ledger + "/arrears");
        assertEquals(List.of("1栋-1单元-101 350.00 100", "1栋-1单元-102 250.00 40"), lines(arrears));
        assertEquals(2, arrears.at("/items/0/charges").asInt());
        assertEquals("业主101", arrears.at("/items/0/debtor").asText());

        JsonNode houses = manager.get(ledger + "/ageing?by=house");
        JsonNode payers = manager.get(ledger + "/ageing/debtors");
        assertEquals(3, houses.get("items").size());
        assertEquals(3, payers.get("items").size());
        JsonNode first = row(payers, "业主101");
        assertEquals("350.00", first.at("/total/amount").asText());
        assertEquals("0.00", first.at("/notDue/amount").asText());
        assertEquals("100.00", band(first, 10));
        assertEquals("250.00", band(first, 100));
        assertEquals("80.00", row(payers, "业主103").at("/notDue/amount").asText());

        String sheet = manager.ask("GET", ledger + "/arrears?format=csv", null).text();
        assertTrue(sheet, sheet.contains("350.00"));
        assertTrue(sheet, sheet.contains("业主102"));
    }

    private String ago(int days) {
        return today.minusDays(days).toString();
    }

    private static List<String> lines(JsonNode arrears) {
        List<String> lines = new ArrayList<>();
        for (JsonNode row : arrears.get("items")) {
            String open = row.at("/open/amount").asText();
            lines.add(row.get("houseName").asText() + " " + open + " " + row.get("daysOverdue"));
        }
        return lines;
    }

    private static JsonNode row(JsonNode page, String key) {
        for (JsonNode row : page.get("items")) {
            if (row.get("key").asText().equals(key)) {
                return row;
            }
        }
        throw new AssertionError(page + " has no " + key);
    }

    /** What is overdue for so many days. */
    private static String band(JsonNode row, int days) {
        for (JsonNode band : row.get("bands")) {
            boolean last = band.get("toDays").isNull();
            if (band.get("fromDays").asInt() <= days
                    && (last || days <= band.get("toDays").asInt())) {
                return band.at("/amount/amount").asText();
            }
        }
        throw new AssertionError(row + " has no band of " + days + " days");
    }
}
