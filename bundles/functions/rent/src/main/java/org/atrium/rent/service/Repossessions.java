package org.atrium.rent.service;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.NotFound;
import org.atrium.documents.api.Attachments;
import org.atrium.kernel.api.Numbering;
import org.atrium.kernel.api.Policies;
import org.atrium.notices.api.NewNotice;
import org.atrium.notices.api.Notices;
import org.atrium.rent.api.RepossessionStep;
import org.atrium.rent.domain.Lease;
import org.atrium.rent.domain.RentPolicies;
import org.atrium.rent.domain.Repossession;
import org.atrium.rent.store.LeaseStore;
import org.atrium.rent.store.RepossessionStore;
import org.atrium.workflow.api.CaseStep;
import org.atrium.workflow.api.Cases;
import org.atrium.workflow.api.OpenCase;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The gates of a repossession (RT-02); each method joins the present transaction. */
@Component(service = Repossessions.class)
public class Repossessions {
    private static final int LONGEST = 400;
    private static final int LONGEST_INVENTORY = 1_000;
    private static final int LONGEST_NAME = 50;
    private static final int MOST_FILES = 20;

    private final Desk desk;
    private final Cases cases;
    private final Notices notices;
    private final Policies policies;
    private final Numbering numbering;
    private final Attachments attachments;
    private final LeaseStore leases = new LeaseStore();
    private final RepossessionStore store = new RepossessionStore();

    /** Over workflow and the platform's notices. */
    @Activate
    public Repossessions(
            @Reference Desk desk,
            @Reference Cases cases,
            @Reference Notices notices,
            @Reference Policies policies,
            @Reference Numbering numbering,
            @Reference Attachments attachments) {
        this.desk = desk;
        this.cases = cases;
        this.notices = notices;
        this.policies = policies;
        this.numbering = numbering;
        this.attachments = attachments;
    }

    /** Demands what is overdue; the caller holds the lock of the project's leases. */
    Repossession demand(EntityManager em, long leaseId, LocalDate payBy) {
        long project = desk.project();
        Lease lease = leases.find(em, project, leaseId);
        if (lease == null) {
            throw new NotFound("rent.lease.not-found").with("id", leaseId);
        }
        if (!store.live(em, project, lease.houseId(), lease.tenantId()).isEmpty()) {
            throw new Conflict("rent.repossession.live").with("number", lease.number());
        }
        Repossession begun = Repossession.begin(desk.id(), lease, desk.today(), payBy);
        RepossessionStore.Overdue overdue = requireOverdue(em, begun);
        String house = leases.house(em, project, lease.houseId()).name();
        String tenant = leases.person(em, project, lease.tenantId()).name();
        String number = numbering.next("RR");
        long flowCase =
                cases.open(
                        RepossessionFlow.FLOW,
                        new OpenCase(
                                "demand",
                                begun.id(),
                                lease.houseId(),
                                house,
                                number,
                                house + " " + tenant,
                                null,
                                Map.of("payBy", payBy, "overdue", overdue.amount().view())));
        begun.file(number, flowCase, "NOTIFIED");
        store.add(em, begun);
        tell(begun, RentTemplates.DEMAND, lease.number(), overdue, payBy);
        return begun;
    }

    /** Takes a step; the caller holds the lock of the project's leases. */
    void take(EntityManager em, Repossession of, String action, RepossessionStep command) {
        CaseStep step = CaseStep.of(action, command.state);
        cases.check(RepossessionFlow.FLOW, of.caseId(), step);
        String reason = reason(action, command);
        switch (action) {
            case "expire" -> requireExpired(em, of);
            case "notice" -> notice(em, of, command);
            case "review" -> review(of, command);
            case "repossess" -> repossess(em, of, command);
            default -> {}
        }
        of.become(cases.act(RepossessionFlow.FLOW, of.caseId(), step.with(reason, command)).to());
    }

    /** Ends cases of a house's tenant who owes no overdue rent any more. */
    void paid(EntityManager em, long house, long tenant) {
        for (Repossession of : store.live(em, desk.project(), house, tenant)) {
            boolean open = !"REPOSSESSED".equals(of.state());
            if (open && overdue(em, of).oldest() == null) {
                cases.act(RepossessionFlow.FLOW, of.caseId(), CaseStep.of("pay", null));
                of.become("PAID");
            }
        }
    }

    /** Overdue rent today. */
    RepossessionStore.Overdue overdue(EntityManager em, Repossession of) {
        return store.overdue(em, desk.project(), of.houseId(), of.tenantId(), desk.today());
    }

    /** The first day on which the time given is over; null where nothing is overdue. */
    LocalDate expiresOn(RepossessionStore.Overdue overdue, Repossession of) {
        if (overdue.oldest() == null) {
            return null;
        }
        int wait = policies.at(RentPolicies.BEFORE_NOTICE, desk.today());
        LocalDate first = overdue.oldest().plusDays(wait + 1L);
        LocalDate given = of.payBy().plusDays(1);
        return first.isAfter(given) ? first : given;
    }

    private RepossessionStore.Overdue requireOverdue(EntityManager em, Repossession of) {
        RepossessionStore.Overdue overdue = overdue(em, of);
        if (overdue.oldest() == null) {
            throw new Conflict("rent.repossession.not-overdue");
        }
        return overdue;
    }

    private void requireExpired(EntityManager em, Repossession of) {
        LocalDate day = expiresOn(requireOverdue(em, of), of);
        if (desk.today().isBefore(day)) {
            throw new Conflict("rent.repossession.too-early").with("day", day);
        }
    }

    private void notice(EntityManager em, Repossession of, RepossessionStep command) {
        RepossessionStore.Overdue overdue = requireOverdue(em, of);
        Check check = new Check();
        LocalDate day = check.date("day", command.day);
        if (day != null && !day.isAfter(desk.today())) {
            check.wrong("day", "rent.repossession.day-past");
        }
        check.done();
        of.notice(day);
        Lease lease = leases.find(em, desk.project(), of.leaseId());
        tell(of, RentTemplates.LEAVE, lease.number(), overdue, day);
    }

    private void review(Repossession of, RepossessionStep command) {
        Check check = new Check();
        Repossession.Ground ground =
                check.choice("ground", command.ground, Repossession.Ground.class);
        List<Long> files = files(check, command, "rent.repossession.no-ground");
        check.done();
        attachments.attach("rent.repossession", of.id(), files);
        of.review(ground, files);
    }

    private void repossess(EntityManager em, Repossession of, RepossessionStep command) {
        requireOverdue(em, of);
        if (!desk.today().isAfter(of.leaveBy())) {
            throw new Conflict("rent.repossession.still-leaving").with("day", of.leaveBy());
        }
        Check check = new Check();
        LocalDate day = check.date("day", command.day);
        if (day != null && (day.isAfter(desk.today()) || !day.isAfter(of.leaveBy()))) {
            check.wrong("day", "rent.repossession.taken-day");
        }
        String inventory = check.text("inventory", command.inventory, LONGEST_INVENTORY);
        List<String> witnesses = witnesses(check, command.witnesses);
        List<Long> files = files(check, command, "rent.repossession.no-record");
        check.done();
        attachments.attach("rent.repossession", of.id(), files);
        of.take(new Repossession.Taken(day, inventory, witnesses, files));
    }

    private static List<String> witnesses(Check check, List<String> typed) {
        List<String> names =
                new LinkedHashSet<>(typed == null ? List.of() : typed)
                        .stream()
                                .filter(Objects::nonNull)
                                .map(String::strip)
                                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
                                .filter(name -> !name.contains("\n"))
                                .distinct()
                                .toList();
        if (names.size() != 2) {
            check.wrong("witnesses", "rent.repossession.witnesses");
        }
        return names;
    }

    private static List<Long> files(Check check, RepossessionStep command, String none) {
        List<String> typed = command.attachmentIds == null ? List.of() : command.attachmentIds;
        if (typed.isEmpty() || typed.size() > MOST_FILES) {
            check.wrong("attachmentIds", none);
        }
        return check.ids("attachmentIds", typed);
    }

    private static String reason(String action, RepossessionStep command) {
        Check check = new Check();
        String reason =
                "withdraw".equals(action)
                        ? check.text("reason", command.reason, LONGEST)
                        : check.optionalText("reason", command.reason, LONGEST);
        check.done();
        return reason;
    }

    private void tell(
            Repossession of,
            String template,
            String number,
            RepossessionStore.Overdue overdue,
            LocalDate day) {
        Map<String, String> facts =
                Map.of(
                        "number", number,
                        "amount", overdue.amount().toString(),
                        "oldest", overdue.oldest().toString(),
                        "day", day.toString());
        String source = "rent.repossession:" + Ids.print(of.id());
        notices.send(new NewNotice(template, of.houseId(), of.tenantId(), facts, source));
    }
}
