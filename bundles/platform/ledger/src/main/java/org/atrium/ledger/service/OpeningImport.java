package org.atrium.ledger.service;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.atrium.documents.api.SheetRow;
import org.atrium.documents.api.SheetRows;
import org.atrium.documents.api.Sheets;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.Projects;
import org.atrium.ledger.domain.OpeningColumn;
import org.atrium.ledger.domain.OpeningLine;
import org.atrium.ledger.domain.OpeningProblem;
import org.atrium.ledger.domain.OpeningReader;
import org.atrium.ledger.domain.OpeningRow;
import org.atrium.ledger.domain.OpeningSet;
import org.atrium.ledger.store.AccountStore;
import org.atrium.ledger.store.OpeningStore;
import org.atrium.registry.api.HouseFinder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads a sheet of opening balances and finds house, debtor and legal entity of each row. */
@Component(service = OpeningImport.class)
public class OpeningImport {
    private static final int MAX_TITLE = 200;

    private final Desk desk;
    private final Projects projects;
    private final Sheets sheets;
    private final HouseFinder houses;
    private final Json json;
    private final OpeningStore store = new OpeningStore();
    private final AccountStore accounts = new AccountStore();

    /** With the register. */
    @Activate
    public OpeningImport(
            @Reference Desk desk,
            @Reference Projects projects,
            @Reference Sheets sheets,
            @Reference HouseFinder houses,
            @Reference Json json) {
        this.desk = desk;
        this.projects = projects;
        this.sheets = sheets;
        this.houses = houses;
        this.json = json;
    }

    /** A sheet that was read: values, and the rows as they stand there. */
    record Read(String fileName, OpeningReader reader, Map<Integer, SheetRow> rows) {}

    /**
     * Reads a sheet.
     *
     * @throws org.atrium.common.InvalidInput {@code documents.sheet.*}, {@code
     *     ledger.opening.no-header}, {@code .missing-columns}, {@code .no-rows}, {@code
     *     .too-many-rows}
     */
    Read read(String fileName, InputStream in, LocalDate asOf) {
        OpeningReader reader = new OpeningReader(asOf);
        Map<Integer, SheetRow> rows = new HashMap<>();
        try (SheetRows sheet = sheets.read(fileName, in, OpeningReader::isHeader)) {
            for (SheetRow row : sheet) {
                reader.accept(row.number(), row.cells());
                rows.put(row.number(), row);
            }
            reader.rows();
            return new Read(sheet.fileName(), reader, rows);
        }
    }

    /** Stores it as a draft and returns its id. */
    long keep(EntityManager em, Read read, LocalDate asOf) {
        List<OpeningProblem> problems = new ArrayList<>(read.reader().problems());
        List<OpeningLine> lines = lines(em, read.reader(), asOf, problems);
        problems.sort(Comparator.comparingInt(OpeningProblem::row));
        int rejected = (int) problems.stream().map(OpeningProblem::row).distinct().count();
        OpeningSet set =
                new OpeningSet(
                        desk.id(),
                        desk.project(),
                        0,
                        OpeningSet.State.DRAFT,
                        read.fileName(),
                        asOf,
                        lines.size(),
                        rejected,
                        json.write(read.reader().titles()),
                        desk.who().user(),
                        desk.who().at(),
                        null,
                        null);
        store.add(em, set, lines, reasons(problems, read.rows()));
        return set.id();
    }

    private List<OpeningLine> lines(
            EntityManager em, OpeningReader reader, LocalDate asOf, List<OpeningProblem> problems) {
        Map<HouseFinder.HouseName, Long> found =
                houses.find(
                        reader.rows().stream()
                                .map(r -> name(r.place()))
                                .collect(Collectors.toSet()));
        Map<Long, Long> payers = new HashMap<>();
        Set<List<Object>> seen = new HashSet<>();
        List<OpeningLine> lines = new ArrayList<>();
        for (OpeningRow row : reader.rows()) {
            Finding finding = new Finding(reader, row, problems);
            Long house = found.get(name(row.place()));
            Long entity = entity(row.entity());
            Long debtor = house == null ? null : debtor(em, row, house, asOf, payers, finding);
            finding.unless(
                    house != null,
                    reader.has(OpeningColumn.HOUSE) ? OpeningColumn.HOUSE : OpeningColumn.ROOM,
                    "unknown-house",
                    Map.of("house", text(row.place())));
            finding.unless(
                    entity != null,
                    OpeningColumn.ENTITY,
                    "unknown-entity",
                    Map.of("entity", String.valueOf(row.entity())));
            if (finding.failed) {
                continue;
            }
            OpeningLine line = line(em, lines.size() + 1, row, house, debtor, entity);
            List<Object> key =
                    List.of(
                            house,
                            debtor,
                            entity,
                            row.kind(),
                            row.item(),
                            row.period(),
                            String.valueOf(row.due()),
                            String.valueOf(row.note()));
            finding.unless(seen.add(key), OpeningColumn.AMOUNT, "duplicate", Map.of());
            finding.unless(
                    finding.failed || !store.stands(em, desk.project(), line),
                    OpeningColumn.ITEM,
                    "already-posted",
                    Map.of("item", line.item(), "period", line.period()));
            if (!finding.failed) {
                lines.add(line);
            }
        }
        return lines;
    }

    private Long debtor(
            EntityManager em,
            OpeningRow row,
            long house,
            LocalDate asOf,
            Map<Long, Long> payers,
            Finding finding) {
        if (row.payer() == null) {
            Long payer =
                    payers.computeIfAbsent(house, h -> accounts.payer(em, desk.project(), h, asOf));
            finding.unless(
                    payer != null,
                    OpeningColumn.PAYER,
                    "no-payer",
                    Map.of("house", text(row.place())));
            return payer;
        }
        List<Long> named = store.debtors(em, desk.project(), house, row.payer(), row.phone());
        finding.unless(
                named.size() == 1,
                OpeningColumn.PAYER,
                named.isEmpty() ? "unknown-payer" : "several-payers",
                Map.of("name", row.payer(), "house", text(row.place())));
        return named.size() == 1 ? named.get(0) : null;
    }

    private OpeningLine line(
            EntityManager em, int number, OpeningRow row, long house, long debtor, long entity) {
        return new OpeningLine(
                number,
                row.row(),
                row.kind(),
                house,
                debtor,
                accounts.customerName(em, desk.project(), debtor),
                entity,
                row.item(),
                row.period(),
                row.due(),
                row.note(),
                row.amount());
    }

    private Long entity(String text) {
        if (text == null) {
            return projects.entity(desk.project(), LegalEntity.Kind.PROPERTY_COMPANY).id();
        }
        return projects.entities(desk.project()).stream()
                .filter(e -> e.code().equalsIgnoreCase(text) || e.name().equals(text))
                .map(LegalEntity::id)
                .findFirst()
                .orElse(null);
    }

    private List<OpeningStore.Reason> reasons(
            List<OpeningProblem> problems, Map<Integer, SheetRow> rows) {
        List<OpeningStore.Reason> reasons = new ArrayList<>();
        int row = 0;
        int sequence = 0;
        for (OpeningProblem problem : problems) {
            sequence = problem.row() == row ? sequence + 1 : 0;
            row = problem.row();
            String title = problem.column();
            Map<String, String> texts = new HashMap<>();
            problem.arguments().forEach((name, value) -> texts.put(name, String.valueOf(value)));
            reasons.add(
                    new OpeningStore.Reason(
                            row,
                            sequence,
                            title.length() > MAX_TITLE ? title.substring(0, MAX_TITLE) : title,
                            problem.code(),
                            json.write(texts),
                            sequence == 0 ? json.write(texts(rows.get(row))) : null));
        }
        return reasons;
    }

    private static List<String> texts(SheetRow row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            texts.add(row.text(i));
        }
        return texts;
    }

    private static HouseFinder.HouseName name(OpeningRow.Place place) {
        return new HouseFinder.HouseName(place.building(), place.entrance(), place.room());
    }

    private static String text(OpeningRow.Place place) {
        return place.building() + "-" + place.entrance() + "-" + place.room();
    }

    /** Collects what is wrong with one row. */
    private static final class Finding {
        private final OpeningReader reader;
        private final OpeningRow row;
        private final List<OpeningProblem> problems;
        private boolean failed;

        Finding(OpeningReader reader, OpeningRow row, List<OpeningProblem> problems) {
            this.reader = reader;
            this.row = row;
            this.problems = problems;
        }

        void unless(
                boolean good, OpeningColumn column, String code, Map<String, Object> arguments) {
            if (!good) {
                failed = true;
                problems.add(
                        new OpeningProblem(
                                row.row(),
                                reader.title(column),
                                "ledger.opening." + code,
                                arguments));
            }
        }
    }
}
