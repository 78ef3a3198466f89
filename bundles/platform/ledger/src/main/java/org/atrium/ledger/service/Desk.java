package org.atrium.ledger.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.Policies;
import org.atrium.kernel.api.Projects;
import org.atrium.ledger.domain.AcceptedMethods;
import org.atrium.ledger.domain.AgeingBands;
import org.atrium.ledger.domain.AllocationOrder;
import org.atrium.ledger.domain.CreditUse;
import org.atrium.ledger.domain.LateSchedule;
import org.atrium.ledger.domain.LateTerms;
import org.atrium.ledger.domain.PaymentMethod;
import org.atrium.ledger.domain.Posting;
import org.atrium.ledger.domain.SettlementChannels;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What every service of the ledger asks the kernel: who, where, when, in whose name. */
@Component(service = Desk.class)
public class Desk {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Callers callers;
    private final BusinessClock clock;
    private final Projects projects;
    private final Policies policies;
    private final IdBlocks ids;

    /** Over the kernel's services. */
    @Activate
    public Desk(
            @Reference Callers callers,
            @Reference BusinessClock clock,
            @Reference Projects projects,
            @Reference Policies policies,
            @Reference IdBlocks ids) {
        this.callers = callers;
        this.clock = clock;
        this.projects = projects;
        this.policies = policies;
        this.ids = ids;
    }

    /** The caller's project. */
    public long project() {
        return callers.current().projectId();
    }

    /** The caller's language. */
    public String language() {
        return callers.current().language();
    }

    /** Refuses a stale If-Match. */
    public void requireVersion(long version) {
        callers.current().requireVersion(version);
    }

    /** Whether the command can be repeated safely. */
    public boolean hasKey() {
        return callers.current().idempotencyKey() != null;
    }

    /** Who does something now. */
    public Posting.Who who() {
        return new Posting.Who(callers.current().user(), callers.current().name(), clock.now());
    }

    /** Who asked for what a job does now, by name. */
    public Posting.Who who(String name) {
        return new Posting.Who(callers.current().user(), name, clock.now());
    }

    /** Today's business date. */
    public LocalDate today() {
        return clock.today();
    }

    /** When a day begins in the project. */
    public Instant start(LocalDate day) {
        return day.atStartOfDay(callers.current().project().zone()).toInstant();
    }

    /** An instant as forms show it, in the project's zone. */
    public String minute(Instant at) {
        return MINUTE.format(at.atZone(callers.current().project().zone()));
    }

    /** The next id. */
    public long id() {
        return ids.next();
    }

    /** The id before the first of {@code size} new ones. */
    public long base(int size) {
        return ids.block(size) - 1;
    }

    /** How payments are allocated on this day. */
    public AllocationOrder order(LocalDate day) {
        return policies.at(AllocationOrder.KEY, day);
    }

    /** How ageing is cut into bands on this day. */
    public AgeingBands ageingBands(LocalDate day) {
        return policies.at(AgeingBands.KEY, day);
    }

    /** Whether money paid ahead settles charges of this day by itself. */
    public boolean usesCredit(LocalDate day) {
        return policies.at(CreditUse.KEY, day) == CreditUse.AUTOMATIC;
    }

    /** How money is taken and given back today. */
    public AcceptedMethods methods() {
        return policies.at(AcceptedMethods.KEY, today());
    }

    /** The channels that send settlement files today. */
    public Map<PaymentMethod, SettlementChannels.Channel> channels() {
        return policies.at(SettlementChannels.KEY, today()).channels();
    }

    /**
     * How a channel's files look today.
     *
     * @throws Conflict {@code ledger.settlement.no-channel} where it sends none any more
     */
    public SettlementChannels.Channel channel(PaymentMethod method) {
        SettlementChannels.Channel channel = channels().get(method);
        if (channel == null) {
            throw new Conflict("ledger.settlement.no-channel");
        }
        return channel;
    }

    /** Whether cash needs an open shift today. */
    public boolean shiftRequired() {
        return policies.at(ShiftFlow.REQUIRED, today());
    }

    /** Whether the caller has one of these roles. */
    public boolean hasAny(String... roles) {
        return callers.current().hasAny(Set.of(roles));
    }

    /** The late fees that were agreed, up to this day. */
    public LateSchedule lateSchedule(LocalDate asOf) {
        return LateSchedule.of(
                asOf,
                policies.timeline(
                        project(), LateTerms.KEY, LateSchedule.BEGINNING, asOf.plusDays(1)));
    }

    /** Percent of a year above which a court may lower a late fee. */
    public BigDecimal courtPercent(LocalDate day) {
        return policies.at(LateTerms.COURT_PERCENT, day);
    }

    /** The company with this code; the property company where the code is null. */
    public LegalEntity entity(String code) {
        if (code == null) {
            return projects.entity(project(), LegalEntity.Kind.PROPERTY_COMPANY);
        }
        List<LegalEntity> found =
                projects.entities(project()).stream().filter(e -> e.code().equals(code)).toList();
        if (found.isEmpty()) {
            new Check().wrong("entity", "ledger.receipt.unknown-entity").done();
        }
        return found.get(0);
    }

    /** The company with this id. */
    public LegalEntity entity(long id) {
        return projects.entities(project()).stream()
                .filter(e -> e.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("legal entity " + id));
    }

    /** Codes of the project's companies by id. */
    public Map<Long, String> entityCodes() {
        return projects.entities(project()).stream()
                .collect(Collectors.toMap(LegalEntity::id, LegalEntity::code));
    }
}
