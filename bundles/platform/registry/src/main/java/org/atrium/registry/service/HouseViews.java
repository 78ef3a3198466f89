package org.atrium.registry.service;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Ids;
import org.atrium.kernel.api.Caller;
import org.atrium.registry.api.BuildingRow;
import org.atrium.registry.api.HouseFigures;
import org.atrium.registry.api.HouseHistoryRow;
import org.atrium.registry.api.HouseRow;
import org.atrium.registry.api.HouseView;
import org.atrium.registry.api.PartyView;
import org.atrium.registry.domain.Customer;
import org.atrium.registry.domain.House;
import org.atrium.registry.domain.Mask;
import org.atrium.registry.store.CustomerStore;
import org.atrium.registry.store.HouseChangeStore;
import org.atrium.registry.store.HouseHistory;
import org.atrium.registry.store.HouseSearch;
import org.atrium.registry.store.HouseStore;
import org.atrium.registry.store.PartySearch;

/** Prints houses; phones are masked here. */
final class HouseViews {
    private final HouseStore houses = new HouseStore();
    private final CustomerStore customers = new CustomerStore();
    private final PartySearch parties = new PartySearch();
    private final HouseHistory history = new HouseHistory();
    private final HouseChangeStore changes = new HouseChangeStore();

    /** A house in full with its parties and payer of this day. */
    HouseView view(EntityManager em, Caller caller, House house, LocalDate today) {
        long projectId = caller.projectId();
        HouseView view = premises(house);
        boolean there = house.retiredOn() == null;
        view.next = there ? StateRoles.next(caller, house) : Map.of();
        view.correctable = there ? StateRoles.correctable(caller) : List.of();
        view.cameFrom = links(em, projectId, house.id(), "NEW", "OLD");
        view.became = links(em, projectId, house.id(), "OLD", "NEW");
        view.formerNames =
                history.names(em, projectId, house.id()).stream()
                        .map(HouseHistory.Happened::from)
                        .toList();
        view.parties = parties(em, projectId, house.id(), today);
        Long payer = houses.payer(em, projectId, house.id(), today);
        if (payer != null) {
            Customer customer = customers.find(em, projectId, payer).orElseThrow();
            view.payerId = Ids.print(payer);
            view.payer = customer.contact().name();
        }
        return view;
    }

    List<PartyView> parties(EntityManager em, long projectId, long houseId, LocalDate day) {
        return parties.ofHouse(em, projectId, houseId, day).stream()
                .map(HouseViews::party)
                .toList();
    }

    private List<HouseView.Link> links(
            EntityManager em, long projectId, long house, String side, String other) {
        Long change = changes.effective(em, projectId, house, side);
        return change == null
                ? List.of()
                : changes.parts(em, change, other).stream().map(HouseViews::link).toList();
    }

    static HouseView.Link link(HouseChangeStore.Part part) {
        HouseView.Link link = new HouseView.Link();
        link.id = Ids.print(part.house());
        link.name = part.name();
        return link;
    }

    private static HouseView premises(House house) {
        HouseView view = new HouseView();
        view.id = Ids.print(house.id());
        view.version = house.version();
        view.building = house.key().building();
        view.entrance = house.key().entrance();
        view.floor = house.floor();
        view.room = house.key().room();
        view.name = house.name();
        view.kind = house.facts().kind().name();
        view.areaSquareMetres = house.facts().area();
        view.innerAreaSquareMetres = house.facts().innerArea();
        view.note = house.facts().note();
        view.sale = house.states().sale().name();
        view.delivery = house.states().delivery().name();
        view.occupancy = house.states().occupancy().name();
        view.service = house.states().service().name();
        view.handedOverOn = house.handedOverOn();
        view.beganOn = house.beganOn();
        view.retiredOn = house.retiredOn();
        return view;
    }

    static HouseRow row(HouseSearch.Found found) {
        HouseRow row = new HouseRow();
        row.id = Ids.print(found.key().id());
        row.building = found.place().get(0);
        row.entrance = found.place().get(1);
        row.room = found.place().get(2);
        row.name = found.place().get(3);
        row.kind = found.kind();
        row.areaSquareMetres = found.area();
        row.owner = found.owner();
        row.phone = Mask.phone(found.phone());
        row.sale = found.states().get(0);
        row.delivery = found.states().get(1);
        row.occupancy = found.states().get(2);
        row.service = found.states().get(3);
        return row;
    }

    static HouseHistoryRow happened(HouseHistory.Happened found) {
        HouseHistoryRow row = new HouseHistoryRow();
        row.what = found.what();
        row.on = found.on();
        row.subject = found.subject();
        row.from = found.from();
        row.to = found.to();
        row.until = found.until();
        row.reason = found.note().reason();
        row.corrected = found.note().corrected();
        row.recordedAt = found.note().at();
        row.recordedBy = found.note().by();
        return row;
    }

    static HouseFigures figures(
            HouseSearch.Completeness completeness, List<HouseSearch.InState> counts) {
        HouseFigures figures = new HouseFigures();
        figures.houses = completeness.houses();
        figures.sold = completeness.sold();
        figures.complete = completeness.complete();
        if (figures.sold > 0) {
            figures.completePercent =
                    BigDecimal.valueOf(figures.complete * 100)
                            .divide(BigDecimal.valueOf(figures.sold), 1, RoundingMode.HALF_UP);
        }
        figures.states = new LinkedHashMap<>();
        for (HouseSearch.InState each : counts) {
            figures.states
                    .computeIfAbsent(each.dimension(), k -> new LinkedHashMap<>())
                    .put(each.state(), each.houses());
        }
        return figures;
    }

    static List<BuildingRow> buildings(List<HouseSearch.Count> counts) {
        Map<String, BuildingRow> rows = new LinkedHashMap<>();
        for (HouseSearch.Count count : counts) {
            BuildingRow row = rows.computeIfAbsent(count.building(), HouseViews::building);
            row.houses += count.houses();
            if (!count.entrance().isEmpty()) {
                row.entrances.add(count.entrance());
            }
        }
        return List.copyOf(rows.values());
    }

    private static BuildingRow building(String name) {
        BuildingRow row = new BuildingRow();
        row.building = name;
        row.entrances = new ArrayList<>();
        return row;
    }

    private static PartyView party(PartySearch.Found found) {
        PartyView view = new PartyView();
        view.id = Ids.print(found.id());
        view.role = found.role();
        view.customerId = Ids.print(found.customer().id());
        view.name = found.customer().name();
        view.phone = Mask.phone(found.phone());
        view.from = found.from();
        view.to = found.to();
        boolean owner = found.role().equals("OWNER");
        PartySearch.Detail detail = found.detail();
        view.holding = owner ? detail.holding() : null;
        view.share = detail.share() == null ? null : detail.share().toString();
        view.pays = owner && detail.pays();
        view.reason = detail.reason();
        view.recordedAt = detail.recordedAt();
        view.recordedBy = detail.recordedBy();
        view.supersededBy = detail.supersededBy() == null ? null : Ids.print(detail.supersededBy());
        return view;
    }
}
