package org.atrium.registry.service;

import java.time.LocalDate;
import java.util.List;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.registry.api.HouseView;
import org.atrium.registry.api.RenumberHouse;
import org.atrium.registry.domain.HouseAlias;
import org.atrium.registry.domain.PremisesKey;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives houses another address; they are still found by the old one (flows.md 6.7). */
@Component(service = Renumbering.class)
public class Renumbering {
    private static final int MAX_PART = 40;

    private final HouseDesk desk;

    /** Over the desk. */
    @Activate
    public Renumbering(@Reference HouseDesk desk) {
        this.desk = desk;
    }

    /**
     * Renumbers one house.
     *
     * @throws org.atrium.common.InvalidInput {@code registry.state.in-future}
     * @throws Conflict {@code registry.house.same-name}, {@code registry.house.name-taken}
     */
    public HouseView renumber(String id, RenumberHouse command) {
        Check check = new Check();
        String building = check.text("building", command.building, MAX_PART);
        String entrance = check.optionalText("entrance", command.entrance, MAX_PART);
        String room = check.text("room", command.room, MAX_PART);
        LocalDate today = desk.clock().today();
        LocalDate said = check.optionalDate("on", command.on);
        LocalDate on = said == null ? today : said;
        if (on.isAfter(today)) {
            check.wrong("on", "registry.state.in-future");
        }
        String reason = Why.required(check, command.reason);
        check.done();
        PremisesKey key = new PremisesKey(building, entrance == null ? "" : entrance, room);
        return desk.change(
                id,
                "renumber",
                new Why(reason, false),
                (em, house, parties) -> {
                    if (house.key().equals(key)) {
                        throw new Conflict("registry.house.same-name").with("house", house.name());
                    }
                    boolean taken =
                            desk.houses()
                                    .named(em, desk.projectId(), key)
                                    .filter(other -> other.id() != house.id())
                                    .isPresent();
                    if (taken) {
                        throw new Conflict("registry.house.name-taken").with("house", key.name());
                    }
                    HouseAlias alias =
                            HouseAlias.of(desk.newId(), desk.projectId(), house, on)
                                    .recorded(desk.clock().now(), desk.caller().user(), reason);
                    house.renumber(key);
                    desk.houses().add(em, List.of(alias));
                });
    }
}
