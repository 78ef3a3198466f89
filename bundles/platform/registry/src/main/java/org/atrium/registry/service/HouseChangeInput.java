package org.atrium.registry.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.atrium.common.Check;
import org.atrium.registry.api.ApplyHouseChange;
import org.atrium.registry.domain.House;
import org.atrium.registry.domain.HouseChange.Kind;
import org.atrium.registry.domain.HouseChange.Wish;
import org.atrium.registry.domain.PremisesKey;

/** An application to split or merge as values. */
record HouseChangeInput(Wish wish, List<Long> houses, List<ApplyHouseChange.Next> next) {
    private static final int MOST = 20;
    private static final int MAX_PAPERS = 30;
    private static final int MAX_PART = 40;
    private static final BigDecimal MAX_AREA = new BigDecimal(1_000_000);

    static HouseChangeInput read(ApplyHouseChange command, LocalDate today) {
        Check check = new Check();
        Kind kind = check.choice("kind", command.kind, Kind.class);
        List<Long> houses = check.ids("houseIds", command.houseIds).stream().sorted().toList();
        List<ApplyHouseChange.Next> next = given(command.next);
        if (kind != null && !fits(houses.size(), kind == Kind.SPLIT)) {
            check.wrong("houseIds", "registry.house-change.houses");
        }
        if (kind != null && !fits(next.size(), kind == Kind.MERGE)) {
            check.wrong("next", "registry.house-change.next");
        }
        for (int i = 0; i < next.size(); i++) {
            next(check, "next[" + i + "].", next.get(i));
        }
        LocalDate on = check.date("effectiveOn", command.effectiveOn);
        if (on != null && on.isBefore(today)) {
            check.wrong("effectiveOn", "registry.house-change.past");
        }
        String reason = Why.required(check, command.reason);
        List<Long> papers = check.ids("papers", command.papers);
        if (papers.isEmpty() || papers.size() > MAX_PAPERS) {
            check.wrong("papers", "registry.house-change.papers");
        }
        check.done();
        return new HouseChangeInput(new Wish(kind, on, reason, papers), houses, next);
    }

    /** The houses that begin, with building and entrance of this one where they name none. */
    List<ApplyHouseChange.Next> completed(House old) {
        for (ApplyHouseChange.Next each : next) {
            boolean elsewhere = each.building != null && !each.building.isBlank();
            String entrance = each.entrance == null ? "" : each.entrance.strip();
            each.entrance = elsewhere || !entrance.isEmpty() ? entrance : old.key().entrance();
            each.building = elsewhere ? each.building.strip() : old.key().building();
            each.room = each.room.strip();
        }
        Check check = new Check();
        if (next.stream().map(n -> key(n).matchKey()).distinct().count() < next.size()) {
            check.wrong("next", "registry.house-change.twice");
        }
        check.done();
        return next;
    }

    static PremisesKey key(ApplyHouseChange.Next next) {
        return new PremisesKey(next.building, next.entrance, next.room);
    }

    static String name(ApplyHouseChange.Next next) {
        return key(next).name();
    }

    private static void next(Check check, String at, ApplyHouseChange.Next next) {
        check.optionalText(at + "building", next.building, MAX_PART);
        check.optionalText(at + "entrance", next.entrance, MAX_PART);
        check.text(at + "room", next.room, MAX_PART);
        BigDecimal area = next.areaSquareMetres;
        if (area == null) {
            check.missing(at + "areaSquareMetres");
        } else if (area.signum() <= 0 || area.compareTo(MAX_AREA) >= 0 || area.scale() > 2) {
            check.wrong(at + "areaSquareMetres", "registry.house-change.area");
        }
    }

    private static boolean fits(int count, boolean one) {
        return one ? count == 1 : count >= 2 && count <= MOST;
    }

    private static <T> List<T> given(List<T> list) {
        return list == null ? List.of() : list;
    }
}
