package org.atrium.ledger.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.Projects;
import org.atrium.kernel.api.TableStatistics;
import org.atrium.ledger.domain.OpeningColumn;
import org.atrium.ledger.domain.OpeningLine;
import org.atrium.ledger.domain.OpeningProblem;
import org.atrium.ledger.domain.OpeningReader;
import org.atrium.ledger.domain.OpeningRow;
import org.atrium.ledger.domain.OpeningSet;
import org.atrium.ledger.store.OpeningStage;
import org.atrium.ledger.store.OpeningStage.Candidate;
import org.atrium.ledger.store.OpeningStage.Row;
import org.atrium.registry.api.HouseFinder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds house, debtor and legal entity of rows of opening balances, one join for all of them. */
@Component(service = OpeningMatch.class)
public class OpeningMatch {
    private final Desk desk;
    private final Projects projects;
    private final HouseFinder houses;
    private final OpeningStage stage = new OpeningStage();

    /** With the register. */
    @Activate
    public OpeningMatch(
            @Reference Desk desk, @Reference Projects projects, @Reference HouseFinder houses) {
        this.desk = desk;
        this.projects = projects;
        this.houses = houses;
    }

    /** To be done before and between the chunks of a large sheet. */
    void refreshStatistics(EntityManager em) {
        TableStatistics.refresh(em, OpeningStage.LINES);
    }

    /** The balances of these rows; what is wrong with the others is added to the problems. */
    List<OpeningLine> lines(
            EntityManager em,
            OpeningSet set,
            List<OpeningRow> said,
            OpeningReader titles,
            List<OpeningProblem> problems) {
        Findings findings = new Findings(titles, problems);
        List<Row> rows = rows(em, set, said, findings);
        stage.add(em, set, rows);
        Set<Integer> standing =
                Set.copyOf(stage.standing(em, set, OpeningStage.STAGED, rows.size() + 1));
        Set<Integer> repeated = Set.copyOf(stage.repeated(em, set));
        stage.forget(em, set);
        Set<List<Object>> seen = new HashSet<>();
        List<OpeningLine> lines = new ArrayList<>();
        for (Row row : rows) {
            if (repeated.contains(row.said().row()) || !seen.add(key(row))) {
                findings.add(row.said(), OpeningColumn.AMOUNT, "duplicate", Map.of());
            } else if (standing.contains(row.said().row())) {
                findings.add(
                        row.said(),
                        OpeningColumn.ITEM,
                        "already-posted",
                        Map.of("item", row.said().item(), "period", row.said().period()));
            } else {
                lines.add(line(set.lines() + lines.size() + 1, row));
            }
        }
        return lines;
    }

    private List<Row> rows(
            EntityManager em, OpeningSet set, List<OpeningRow> said, Findings findings) {
        Map<HouseFinder.HouseName, Long> places =
                houses.find(said.stream().map(r -> name(r.place())).collect(Collectors.toSet()));
        Map<Long, List<Candidate>> candidates =
                stage.candidates(em, set, new HashSet<>(places.values()), set.asOf()).stream()
                        .collect(Collectors.groupingBy(Candidate::house));
        Function<OpeningRow, Long> entities = entities();
        List<Row> rows = new ArrayList<>();
        for (OpeningRow row : said) {
            Long house = places.get(name(row.place()));
            Long entity = entities.apply(row);
            if (entity == null) {
                findings.add(
                        row,
                        OpeningColumn.ENTITY,
                        "unknown-entity",
                        Map.of("entity", row.entity()));
            }
            if (house == null) {
                findings.house(row, text(row.place()));
                continue;
            }
            Candidate debtor = debtor(row, candidates.getOrDefault(house, List.of()), findings);
            if (entity != null && debtor != null) {
                rows.add(new Row(row, house, debtor, entity));
            }
        }
        return rows;
    }

    /** The payer of the day where the row names nobody. */
    private static Candidate debtor(OpeningRow row, List<Candidate> of, Findings findings) {
        String house = text(row.place());
        if (row.payer() == null) {
            Candidate payer = of.stream().filter(Candidate::pays).findFirst().orElse(null);
            if (payer == null) {
                findings.add(row, OpeningColumn.PAYER, "no-payer", Map.of("house", house));
            }
            return payer;
        }
        Map<Long, Candidate> meant = new HashMap<>();
        of.stream()
                .filter(c -> c.name().equals(row.payer()) && hasPhone(c, row.phone()))
                .forEach(c -> meant.put(c.customer(), c));
        if (meant.size() == 1) {
            return meant.values().iterator().next();
        }
        findings.add(
                row,
                OpeningColumn.PAYER,
                meant.isEmpty() ? "unknown-payer" : "several-payers",
                Map.of("name", row.payer(), "house", house));
        return null;
    }

    private static boolean hasPhone(Candidate candidate, String phone) {
        return phone == null || candidate.phone() == null || candidate.phone().equals(phone);
    }

    /** By code in any case or by name; the property company where a row names none. */
    private Function<OpeningRow, Long> entities() {
        long company = projects.entity(desk.project(), LegalEntity.Kind.PROPERTY_COMPANY).id();
        List<LegalEntity> all = projects.entities(desk.project());
        return row ->
                row.entity() == null
                        ? Long.valueOf(company)
                        : all.stream()
                                .filter(
                                        e ->
                                                e.code().equalsIgnoreCase(row.entity())
                                                        || e.name().equals(row.entity()))
                                .map(LegalEntity::id)
                                .findFirst()
                                .orElse(null);
    }

    private static OpeningLine line(int number, Row row) {
        OpeningRow said = row.said();
        return new OpeningLine(
                number,
                said.row(),
                said.kind(),
                row.house(),
                row.debtor().customer(),
                row.debtor().name(),
                row.entity(),
                said.item(),
                said.period(),
                said.due(),
                said.note(),
                said.amount());
    }

    private static List<Object> key(Row row) {
        return List.of(
                row.house(),
                row.debtor().customer(),
                row.entity(),
                row.said().kind(),
                row.said().item(),
                row.said().period(),
                String.valueOf(row.said().due()),
                String.valueOf(row.said().note()));
    }

    private static HouseFinder.HouseName name(OpeningRow.Place place) {
        return new HouseFinder.HouseName(place.building(), place.entrance(), place.room());
    }

    private static String text(OpeningRow.Place place) {
        return place.building() + "-" + place.entrance() + "-" + place.room();
    }

    /** Adds to the problems of a sheet. */
    private record Findings(OpeningReader titles, List<OpeningProblem> problems) {
        void add(OpeningRow row, OpeningColumn column, String code, Map<String, Object> arguments) {
            problems.add(
                    new OpeningProblem(
                            row.row(), titles.title(column), "ledger.opening." + code, arguments));
        }

        void house(OpeningRow row, String house) {
            boolean whole = titles.has(OpeningColumn.HOUSE);
            add(
                    row,
                    whole ? OpeningColumn.HOUSE : OpeningColumn.ROOM,
                    "unknown-house",
                    Map.of("house", house));
        }
    }
}
