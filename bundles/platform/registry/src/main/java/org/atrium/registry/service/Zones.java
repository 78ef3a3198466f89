package org.atrium.registry.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Memberships;
import org.atrium.registry.api.EndParty;
import org.atrium.registry.api.GiveZone;
import org.atrium.registry.api.ZoneRow;
import org.atrium.registry.domain.HouseKind;
import org.atrium.registry.domain.ServiceZone;
import org.atrium.registry.store.HouseSearch;
import org.atrium.registry.store.ZoneStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives parts of the estate to assistants and shop administrators (责任区, PR-01 step 2). */
@Component(service = Zones.class)
public class Zones {
    private static final String NOT_FOUND = "registry.zone.not-found";
    private static final Set<String> HOLDERS =
            Set.of(Roles.CS_ASSISTANT, Roles.SHOP_ADMINISTRATOR, Roles.FRONT_DESK);
    private static final int MAX_TEXT = 100;

    private final HouseDesk desk;
    private final Memberships memberships;
    private final ZoneStore store = new ZoneStore();
    private final HouseSearch search = new HouseSearch();

    /** Over the desk. */
    @Activate
    public Zones(@Reference HouseDesk desk, @Reference Memberships memberships) {
        this.desk = desk;
        this.memberships = memberships;
    }

    /** The zones on a day; without day those of all time. */
    public Page<ZoneRow> list(String asOf, String user, PageRequest page) {
        Check check = new Check();
        LocalDate day = check.optionalDate("asOf", asOf);
        String wanted = check.optionalText("user", user, MAX_TEXT);
        check.done();
        long after = page.after() == null ? 0 : Ids.parse(page.after(), "registry.page.after");
        String login = "me".equals(wanted) ? desk.caller().user() : wanted;
        List<ZoneRow> rows =
                desk
                        .read(
                                em ->
                                        store.list(
                                                em,
                                                desk.projectId(),
                                                day,
                                                login,
                                                after,
                                                page.fetch()))
                        .stream()
                        .map(Zones::row)
                        .toList();
        return Page.of(rows, page, row -> row.id);
    }

    /**
     * Gives a part to somebody.
     *
     * @throws org.atrium.common.InvalidInput {@code registry.zone.user}, {@code
     *     registry.zone.building}, {@code registry.zone.entrance}
     * @throws Conflict {@code registry.zone.given}
     */
    public ZoneRow give(GiveZone command) {
        Check check = new Check();
        String user = check.text("user", command.user, MAX_TEXT);
        String building = check.text("building", command.building, MAX_TEXT);
        String entrance = check.optionalText("entrance", command.entrance, MAX_TEXT);
        HouseKind kind = check.optionalChoice("kind", command.kind, HouseKind.class);
        LocalDate said = check.optionalDate("from", command.from);
        LocalDate from = said == null ? desk.clock().today() : said;
        check.done();
        return desk.write(
                em -> {
                    requireMember(check, user);
                    requirePlace(check, search.buildings(em, desk.projectId()), building, entrance);
                    check.done();
                    ServiceZone zone =
                            ServiceZone.give(desk.newId(), desk.projectId(), user, building, from)
                                    .only(entrance, kind);
                    boolean given =
                            store.open(em, desk.projectId(), building).stream()
                                    .anyMatch(zone::isOpenTwin);
                    if (given) {
                        throw new Conflict("registry.zone.given").with("user", user);
                    }
                    desk.houses().add(em, List.of(zone));
                    ZoneRow row = print(zone);
                    desk.audit().record("registry.zone", zone.id(), "give", null, row);
                    return row;
                });
    }

    /**
     * Takes a part away again.
     *
     * @throws NotFound {@code registry.zone.not-found}
     * @throws Conflict see {@link ServiceZone#end}
     */
    public ZoneRow end(String id, EndParty command) {
        Check check = new Check();
        LocalDate on = check.date("on", command.on);
        check.done();
        long zoneId = Ids.parse(id, NOT_FOUND);
        return desk.write(
                em -> {
                    ServiceZone zone =
                            store.lock(em, desk.projectId(), zoneId)
                                    .orElseThrow(() -> new NotFound(NOT_FOUND).with("id", id));
                    ZoneRow before = print(zone);
                    zone.end(on);
                    ZoneRow after = print(zone);
                    desk.audit().record("registry.zone", zoneId, "end", before, after);
                    return after;
                });
    }

    private void requireMember(Check check, String user) {
        boolean may =
                memberships.of(desk.projectId()).stream()
                        .anyMatch(
                                m ->
                                        m.user().equals(user)
                                                && m.roles().stream().anyMatch(HOLDERS::contains));
        if (!may) {
            check.wrong("user", "registry.zone.user");
        }
    }

    private static void requirePlace(
            Check check, List<HouseSearch.Count> places, String building, String entrance) {
        if (places.stream().noneMatch(p -> p.building().equals(building))) {
            check.wrong("building", "registry.zone.building");
        } else if (entrance != null
                && places.stream()
                        .noneMatch(
                                p ->
                                        p.building().equals(building)
                                                && p.entrance().equals(entrance))) {
            check.wrong("entrance", "registry.zone.entrance");
        }
    }

    private static ZoneRow print(ServiceZone zone) {
        return row(
                new ZoneStore.Found(
                        zone.id(),
                        zone.user(),
                        zone.building(),
                        zone.entrance(),
                        zone.kind() == null ? null : zone.kind().name(),
                        zone.from(),
                        zone.to(),
                        0));
    }

    private static ZoneRow row(ZoneStore.Found found) {
        ZoneRow row = new ZoneRow();
        row.id = Ids.print(found.id());
        row.user = found.user();
        row.building = found.building();
        row.entrance = found.entrance();
        row.kind = found.kind();
        row.from = found.from();
        row.to = found.to();
        row.houses = found.houses();
        return row;
    }
}
