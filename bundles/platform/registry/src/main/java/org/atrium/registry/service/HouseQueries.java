package org.atrium.registry.service;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotFound;
import org.atrium.common.Page;
import org.atrium.common.PageRequest;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Transactions;
import org.atrium.registry.api.BuildingRow;
import org.atrium.registry.api.HouseFigures;
import org.atrium.registry.api.HouseHistoryRow;
import org.atrium.registry.api.HouseRow;
import org.atrium.registry.api.HouseSelection;
import org.atrium.registry.api.HouseView;
import org.atrium.registry.api.PartyView;
import org.atrium.registry.domain.DeliveryState;
import org.atrium.registry.domain.HouseKind;
import org.atrium.registry.domain.OccupancyState;
import org.atrium.registry.domain.SaleState;
import org.atrium.registry.domain.ServiceState;
import org.atrium.registry.store.HouseHistory;
import org.atrium.registry.store.HouseSearch;
import org.atrium.registry.store.HouseStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists and shows the houses of the caller's project (PR-01). */
@Component(service = HouseQueries.class)
public class HouseQueries {
    private static final int MAX_TEXT = 100;

    private final RegistryUnit unit;
    private final Transactions transactions;
    private final Callers callers;
    private final BusinessClock clock;
    private final HouseStore houses = new HouseStore();
    private final HouseSearch search = new HouseSearch();
    private final HouseHistory past = new HouseHistory();
    private final HouseViews views = new HouseViews();

    /** Over the unit. */
    @Activate
    public HouseQueries(
            @Reference RegistryUnit unit,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference BusinessClock clock) {
        this.unit = unit;
        this.transactions = transactions;
        this.callers = callers;
        this.clock = clock;
    }

    /** Houses in natural order of building, entrance and room. */
    public Page<HouseRow> list(HouseSelection filter, PageRequest page) {
        HouseSearch.Filter wanted = wanted(filter);
        HouseSearch.Key after = key(page.after());
        List<HouseSearch.Found> found =
                transactions.read(
                        () ->
                                unit.joined(
                                        em ->
                                                search.list(
                                                        em,
                                                        projectId(),
                                                        wanted,
                                                        after,
                                                        page.fetch())));
        String last = found.size() > page.limit() ? print(found.get(page.limit() - 1).key()) : null;
        return Page.of(found.stream().map(HouseViews::row).toList(), page, row -> last);
    }

    /**
     * A house in full.
     *
     * @throws NotFound {@code registry.house.not-found}
     */
    public HouseView view(String id) {
        long houseId = id(id);
        Optional<HouseView> view =
                transactions.read(
                        () ->
                                unit.joined(
                                        em ->
                                                houses.find(em, projectId(), houseId)
                                                        .map(
                                                                h ->
                                                                        views.view(
                                                                                em,
                                                                                callers.current(),
                                                                                h,
                                                                                clock.today()))));
        return view.orElseThrow(() -> notFound(houseId));
    }

    /**
     * Who is something to a house on a day, newest first; a blank day means the whole history.
     *
     * @throws NotFound {@code registry.house.not-found}
     */
    public List<PartyView> parties(String id, String asOf) {
        long houseId = id(id);
        Check check = new Check();
        LocalDate day = check.optionalDate("asOf", asOf);
        check.done();
        Optional<List<PartyView>> found =
                transactions.read(
                        () ->
                                unit.joined(
                                        em ->
                                                houses.find(em, projectId(), houseId)
                                                        .map(
                                                                h ->
                                                                        views.parties(
                                                                                em,
                                                                                projectId(),
                                                                                houseId,
                                                                                day))));
        return found.orElseThrow(() -> notFound(houseId));
    }

    /**
     * Everything that happened to a house, the latest first: states, parties and names.
     *
     * @throws NotFound {@code registry.house.not-found}
     */
    public List<HouseHistoryRow> history(String id) {
        long houseId = id(id);
        return transactions
                .read(
                        () ->
                                unit.joined(
                                        em ->
                                                houses.find(em, projectId(), houseId)
                                                        .map(h -> history(em, houseId))))
                .orElseThrow(() -> notFound(houseId));
    }

    private List<HouseHistoryRow> history(EntityManager em, long houseId) {
        List<HouseHistory.Happened> all = new ArrayList<>(past.states(em, projectId(), houseId));
        all.addAll(past.parties(em, projectId(), houseId));
        all.addAll(past.names(em, projectId(), houseId));
        return all.stream()
                .sorted(Comparator.comparing(HouseHistory.Happened::on).reversed())
                .map(HouseViews::happened)
                .toList();
    }

    /** How many houses stand where, and how complete their owners' data is (PR-01). */
    public HouseFigures figures() {
        return transactions.read(
                () ->
                        unit.joined(
                                em ->
                                        HouseViews.figures(
                                                search.completeness(em, projectId(), clock.today()),
                                                search.states(em, projectId()))));
    }

    /** The buildings of the project in natural order. */
    public List<BuildingRow> buildings() {
        return transactions.read(
                () -> unit.joined(em -> HouseViews.buildings(search.buildings(em, projectId()))));
    }

    static long id(String id) {
        return Ids.parse(id, "registry.house.not-found");
    }

    static NotFound notFound(long id) {
        return new NotFound("registry.house.not-found").with("id", id);
    }

    HouseSearch.Filter wanted(HouseSelection filter) {
        Check check = new Check();
        String zone = check.optionalText("zone", filter.zone, MAX_TEXT);
        HouseSearch.Filter wanted =
                new HouseSearch.Filter(
                        clock.today(),
                        check.optionalText("building", filter.building, MAX_TEXT),
                        check.optionalText("entrance", filter.entrance, MAX_TEXT),
                        name(check.optionalChoice("kind", filter.kind, HouseKind.class)),
                        states(check, filter),
                        "me".equals(zone) ? callers.current().user() : zone,
                        incomplete(check, filter.incomplete),
                        Boolean.parseBoolean(filter.retired),
                        check.optionalText("q", filter.q, MAX_TEXT));
        check.done();
        return wanted;
    }

    private static HouseSearch.States states(Check check, HouseSelection filter) {
        return new HouseSearch.States(
                name(check.optionalChoice("sale", filter.sale, SaleState.class)),
                name(check.optionalChoice("delivery", filter.delivery, DeliveryState.class)),
                name(check.optionalChoice("occupancy", filter.occupancy, OccupancyState.class)),
                name(check.optionalChoice("service", filter.service, ServiceState.class)));
    }

    private static Boolean incomplete(Check check, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.equals("true") && !text.equals("false")) {
            check.wrong("incomplete", "registry.house.true-or-false");
        }
        return Boolean.valueOf(text);
    }

    private long projectId() {
        return callers.current().projectId();
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static String print(HouseSearch.Key key) {
        byte[] text = (key.id() + " " + key.sortKey()).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    private static HouseSearch.Key key(String after) {
        if (after == null) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            int split = text.indexOf(' ');
            return new HouseSearch.Key(
                    text.substring(split + 1), Long.parseLong(text.substring(0, split)));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new InvalidInput("common.input.invalid").field("after", "registry.page.after");
        }
    }
}
