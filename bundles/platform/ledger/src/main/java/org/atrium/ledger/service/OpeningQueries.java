package org.atrium.ledger.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.documents.api.PrintForm;
import org.atrium.documents.api.PrintPart;
import org.atrium.documents.api.Printing;
import org.atrium.documents.api.Sheets;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.Sealing;
import org.atrium.kernel.api.Transactions;
import org.atrium.ledger.api.OpeningLineRow;
import org.atrium.ledger.api.OpeningRejected;
import org.atrium.ledger.api.OpeningTotal;
import org.atrium.ledger.api.OpeningView;
import org.atrium.ledger.domain.OpeningSet;
import org.atrium.ledger.store.OpeningStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows sets of opening balances, their lines and refused rows, and prints the control list. */
@Component(service = OpeningQueries.class)
public class OpeningQueries {
    private static final int ALL = 1_000_000;

    private final Transactions transactions;
    private final LedgerUnit unit;
    private final Desk desk;
    private final OpeningViews views;
    private final Messages messages;
    private final Json json;
    private final Sealing sealing;
    private final Sheets sheets;
    private final Printing printing;
    private final OpeningStore store = new OpeningStore();

    /** Over the ledger's tables. */
    @Activate
    public OpeningQueries(
            @Reference Transactions transactions,
            @Reference LedgerUnit unit,
            @Reference Desk desk,
            @Reference OpeningViews views,
            @Reference Messages messages,
            @Reference Json json,
            @Reference Sealing sealing,
            @Reference Sheets sheets,
            @Reference Printing printing) {
        this.transactions = transactions;
        this.unit = unit;
        this.desk = desk;
        this.views = views;
        this.messages = messages;
        this.json = json;
        this.sealing = sealing;
        this.sheets = sheets;
        this.printing = printing;
    }

    /** Sets of the project, newest first. */
    public Page<OpeningView> list(PageRequest page) {
        long before = page.afterId(Long.MAX_VALUE);
        List<OpeningView> sets =
                read(
                        em ->
                                store.list(em, desk.project(), before, page.fetch()).stream()
                                        .map(set -> views.view(em, set))
                                        .toList());
        return Page.of(sets, page, view -> view.id);
    }

    /** One set. */
    public OpeningView get(String id) {
        return read(em -> views.view(em, found(em, id)));
    }

    /** Its lines in the order of the sheet. */
    public Page<OpeningLineRow> lines(String id, PageRequest page) {
        int after = (int) Math.min(page.afterId(0), Integer.MAX_VALUE);
        Map<Long, String> codes = desk.entityCodes();
        List<OpeningLineRow> rows =
                read(em -> store.lines(em, found(em, id).id(), after, page.fetch())).stream()
                        .map(named -> row(named, codes))
                        .toList();
        return Page.of(rows, page, row -> String.valueOf(row.number));
    }

    /** Why rows were refused, by row. */
    public Page<OpeningRejected> rejected(String id, PageRequest page) {
        String[] after = (page.after() == null ? "0-0" : page.after()).split("-");
        Check check = new Check();
        if (after.length != 2 || !after[0].matches("\\d{1,9}") || !after[1].matches("\\d{1,9}")) {
            check.wrong("after", "ledger.opening.page");
        }
        check.done();
        Map<OpeningRejected, String> places = new LinkedHashMap<>();
        read(em ->
                        store.rejected(
                                em,
                                found(em, id).id(),
                                Integer.parseInt(after[0]),
                                Integer.parseInt(after[1]),
                                page.fetch()))
                .forEach(r -> places.put(view(r), r.row() + "-" + r.sequence()));
        return Page.of(List.copyOf(places.keySet()), page, places::get);
    }

    /** The refused rows under their header, with their reasons behind, to mend and send again. */
    public byte[] rejectedSheet(String id, boolean csv) {
        OpeningSet set = read(em -> found(em, id));
        List<OpeningStore.Reason> reasons = read(em -> store.rejected(em, set.id(), 0, 0, ALL));
        List<String> header = new ArrayList<>();
        json.tree(set.titles()).forEach(title -> header.add(title.asText()));
        int width = header.size();
        for (String column : List.of("row", "column", "reasons", "reason-zh", "reason-en")) {
            header.add(messages.text("ledger.opening.sheet." + column, Map.of(), "zh"));
        }
        List<List<Object>> rows =
                reasons.stream()
                        .collect(
                                Collectors.groupingBy(
                                        OpeningStore.Reason::row,
                                        TreeMap::new,
                                        Collectors.toList()))
                        .values()
                        .stream()
                        .map(of -> cells(of, width))
                        .toList();
        return csv ? sheets.csv(header, rows) : sheets.xlsx("1", header, rows);
    }

    /** The control list: totals found and typed in, steps and signature lines, as PDF. */
    public byte[] print(String id) {
        OpeningView view = get(id);
        PrintPart.Facts facts =
                new PrintPart.Facts()
                        .fact(text("file"), view.fileName)
                        .fact(text("as-of"), view.asOf.toString())
                        .fact(text("lines"), String.valueOf(view.lines))
                        .fact(text("state"), text("state." + view.state));
        for (OpeningView.Step step : view.steps) {
            facts.fact(text("step." + step.step), step.user);
        }
        List<List<String>> rows = new ArrayList<>();
        view.found.forEach(t -> rows.add(printed("found", t)));
        view.control.forEach(t -> rows.add(printed("control", t)));
        List<PrintPart.Column> columns =
                List.of(
                        new PrintPart.Column(text("source"), 3, false),
                        new PrintPart.Column(text("kind"), 3, false),
                        new PrintPart.Column(text("item"), 4, false),
                        new PrintPart.Column(text("entity"), 2, false),
                        new PrintPart.Column(text("count"), 2, true),
                        new PrintPart.Column(text("amount"), 4, true));
        return printing.pdf(
                PrintForm.titled(text("title"))
                        .in(desk.language())
                        .numbered(view.id)
                        .add(facts)
                        .add(new PrintPart.Table(columns, rows))
                        .paragraph(text(view.equal ? "equal" : "not-equal"))
                        .add(
                                new PrintPart.Signatures(
                                        List.of(
                                                new PrintPart.Signature(
                                                        text("step.IMPORTED"), null, false),
                                                new PrintPart.Signature(
                                                        text("step.SIGNED"), null, true)))));
    }

    private List<String> printed(String source, OpeningTotal total) {
        return List.of(
                text(source),
                text("kind." + total.kind),
                total.item,
                total.entity,
                String.valueOf(total.count),
                total.amount.amount);
    }

    private String text(String word) {
        return messages.text("ledger.opening.print." + word, Map.of(), desk.language());
    }

    private OpeningSet found(EntityManager em, String id) {
        return OpeningService.existing(
                store.find(em, desk.project(), Ids.parse(id, OpeningService.NOT_FOUND)), id);
    }

    private List<Object> cells(List<OpeningStore.Reason> reasons, int width) {
        List<Object> cells = new ArrayList<>();
        for (JsonNode cell :
                json.tree(sealing.open(OpeningReading.CELLS, reasons.get(0).cells()))) {
            cells.add(cell.asText());
        }
        while (cells.size() < width) {
            cells.add(null);
        }
        List<Object> row = new ArrayList<>(cells.subList(0, width));
        row.add(reasons.get(0).row());
        row.add(joined(reasons, OpeningStore.Reason::column));
        row.add(joined(reasons, OpeningStore.Reason::code));
        row.add(joined(reasons, r -> text(r, "zh")));
        row.add(joined(reasons, r -> text(r, "en")));
        return row;
    }

    private static String joined(
            List<OpeningStore.Reason> reasons, Function<OpeningStore.Reason, String> of) {
        return reasons.stream().map(of).distinct().collect(Collectors.joining("; "));
    }

    private OpeningRejected view(OpeningStore.Reason reason) {
        OpeningRejected view = new OpeningRejected();
        view.row = reason.row();
        view.column = reason.column();
        view.code = reason.code();
        view.message = text(reason, desk.language());
        return view;
    }

    private String text(OpeningStore.Reason reason, String language) {
        Map<String, Object> arguments = new HashMap<>();
        json.tree(reason.arguments())
                .fields()
                .forEachRemaining(e -> arguments.put(e.getKey(), e.getValue().asText()));
        return messages.text(reason.code(), arguments, language);
    }

    private <T> T read(Function<EntityManager, T> query) {
        return transactions.read(() -> unit.joined(query));
    }

    private static OpeningLineRow row(OpeningStore.Named named, Map<Long, String> codes) {
        OpeningLineRow row = new OpeningLineRow();
        row.number = named.line().number();
        row.row = named.line().row();
        row.kind = named.line().kind().name();
        row.houseId = Ids.print(named.line().houseId());
        row.houseName = named.house();
        row.debtor = named.line().debtor();
        row.item = named.line().item();
        row.period = named.line().period();
        row.due = named.line().due();
        row.entity = codes.get(named.line().entityId());
        row.amount = named.line().amount().view();
        row.note = named.line().note();
        return row;
    }
}
