package org.atrium.ledger.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atrium.common.Check;
import org.atrium.common.InvalidInput;
import org.atrium.common.MoneyView;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.Transactions;
import org.atrium.ledger.api.AgeingBand;
import org.atrium.ledger.api.AgeingRow;
import org.atrium.ledger.domain.AgeingBands;
import org.atrium.ledger.store.AgeingStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Open money by how long it is overdue, as of any day (FE-07, flows.md 6.14). */
@Component(service = AgeingService.class)
public class AgeingService {
    private final Transactions transactions;
    private final LedgerUnit unit;
    private final Desk desk;
    private final Messages messages;
    private final AgeingStore store = new AgeingStore();

    /** Over the ledger's tables. */
    @Activate
    public AgeingService(
            @Reference Transactions transactions,
            @Reference LedgerUnit unit,
            @Reference Desk desk,
            @Reference Messages messages) {
        this.transactions = transactions;
        this.unit = unit;
        this.desk = desk;
        this.messages = messages;
    }

    /**
     * What is asked for, as sent.
     *
     * @param asOf day; null for today
     * @param building null for all
     * @param item null for all
     * @param q part of the name that the list is by; null for all
     */
    public record Wanted(String asOf, String building, String item, String q) {}

    /**
     * Added up by building, item or house, as asked; by building where nothing is asked.
     *
     * @param by BUILDING, ITEM or HOUSE, in capitals or not
     */
    public Page<AgeingRow> by(String by, Wanted wanted, PageRequest page) {
        Check check = new Check();
        boolean given = by != null && !by.isBlank();
        Things key =
                check.optionalChoice("by", given ? by.toUpperCase() : "BUILDING", Things.class);
        check.done();
        return list(AgeingStore.By.valueOf(key.name()), wanted, page);
    }

    /** Added up by who owes. */
    public Page<AgeingRow> debtors(Wanted wanted, PageRequest page) {
        return list(AgeingStore.By.DEBTOR, wanted, page);
    }

    private Page<AgeingRow> list(AgeingStore.By by, Wanted wanted, PageRequest page) {
        Check check = new Check();
        LocalDate given = check.optionalDate("asOf", wanted.asOf());
        AgeingStore.Filter filter =
                new AgeingStore.Filter(
                        given == null ? desk.today() : given,
                        check.optionalText("building", wanted.building(), 40),
                        check.optionalText("item", wanted.item(), 40),
                        check.optionalText("q", wanted.q(), 60));
        check.done();
        AgeingStore.Place after = place(page.after());
        List<AgeingRow> rows = transactions.read(() -> read(by, filter, after, page.fetch()));
        return Page.of(rows, page, r -> (r.id == null ? "0" : r.id) + "|" + r.key);
    }

    private List<AgeingRow> read(
            AgeingStore.By by, AgeingStore.Filter filter, AgeingStore.Place after, int limit) {
        AgeingBands bands = desk.ageingBands(filter.asOf());
        return unit
                .joined(em -> store.ageing(em, desk.project(), by, filter, bands, after, limit))
                .stream()
                .map(placed -> titled(placed, bands))
                .toList();
    }

    private AgeingRow titled(AgeingStore.Placed placed, AgeingBands bands) {
        List<AgeingBand> shown = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            shown.add(band(bands.from(i), bands.to(i), placed.bands().get(i)));
        }
        placed.row().bands = shown;
        return placed.row();
    }

    private AgeingBand band(int from, Integer to, MoneyView amount) {
        AgeingBand band = new AgeingBand();
        band.fromDays = from;
        band.toDays = to;
        band.amount = amount;
        band.title =
                to == null
                        ? text("ledger.ageing.over", Map.of("days", from - 1))
                        : text("ledger.ageing.band", Map.of("from", from, "to", to));
        return band;
    }

    private String text(String code, Map<String, Object> arguments) {
        return messages.text(code, arguments, desk.language());
    }

    private static AgeingStore.Place place(String after) {
        if (after == null) {
            return null;
        }
        int bar = after.indexOf('|');
        if (bar < 0 || !after.substring(0, bar).matches("\\d{1,18}")) {
            throw new InvalidInput("common.input.invalid").field("after", "common.field.id");
        }
        long id = Long.parseLong(after.substring(0, bar));
        return new AgeingStore.Place(after.substring(bar + 1), id);
    }

    /** What the list of things can be by; that of persons is one of its own. */
    enum Things {
        /** Building. */
        BUILDING,
        /** Charge item. */
        ITEM,
        /** House. */
        HOUSE
    }
}
