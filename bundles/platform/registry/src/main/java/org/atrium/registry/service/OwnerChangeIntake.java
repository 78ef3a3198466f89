package org.atrium.registry.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.documents.api.Attachments;
import org.atrium.kernel.api.Numbering;
import org.atrium.registry.api.ApplyOwnerChange;
import org.atrium.registry.api.OwnerChangeView;
import org.atrium.registry.domain.ChangeKind;
import org.atrium.registry.domain.Holding;
import org.atrium.registry.domain.House;
import org.atrium.registry.domain.NextOwner;
import org.atrium.registry.domain.OwnerChange;
import org.atrium.registry.domain.Paper;
import org.atrium.registry.domain.Party;
import org.atrium.registry.domain.Proof;
import org.atrium.registry.store.CustomerStore;
import org.atrium.registry.store.OwnerChangeStore;
import org.atrium.workflow.api.Cases;
import org.atrium.workflow.api.OpenCase;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes applications for a change of owner (PR-03 steps 1 and 2). */
@Component(service = OwnerChangeIntake.class)
public class OwnerChangeIntake {
    private static final String SERIES = "OC";
    private static final int MAX_NAME = 200;
    private static final int MAX_PHONE = 60;
    private static final int MAX_NAMES = 1_000;
    private static final int MAX_PAPERS = 30;

    private final HouseDesk desk;
    private final PartyCommands commands;
    private final OwnerChanges changes;
    private final Cases cases;
    private final Numbering numbering;
    private final Attachments attachments;
    private final OwnerChangeStore store = new OwnerChangeStore();
    private final CustomerStore customers = new CustomerStore();

    /** Over the desk and workflow. */
    @Activate
    public OwnerChangeIntake(
            @Reference HouseDesk desk,
            @Reference PartyCommands commands,
            @Reference OwnerChanges changes,
            @Reference Cases cases,
            @Reference Numbering numbering,
            @Reference Attachments attachments) {
        this.desk = desk;
        this.commands = commands;
        this.changes = changes;
        this.cases = cases;
        this.numbering = numbering;
        this.attachments = attachments;
    }

    /** A command as values. */
    private record Wanted(
            long houseId,
            OwnerChange.Wish wish,
            OwnerChange.Applicant applicant,
            List<Paper> papers,
            Long previousId) {}

    /**
     * Opens a case.
     *
     * @throws org.atrium.common.InvalidInput as {@link PartyCommands#recordOwners}
     * @throws org.atrium.common.NotFound {@code registry.house.not-found}, {@code
     *     documents.attachment.not-found}, {@code registry.customer.not-found}
     * @throws Conflict {@code registry.owner-change.under-way}; see {@link
     *     OwnerChangeEffect#require}
     */
    public OwnerChangeView apply(ApplyOwnerChange command) {
        Wanted wanted = wanted(command);
        return desk.write(em -> apply(em, wanted));
    }

    private OwnerChangeView apply(EntityManager em, Wanted wanted) {
        House house = desk.locked(em, wanted.houseId());
        OwnerChange other = store.open(em, desk.projectId(), house.id()).orElse(null);
        if (other != null) {
            throw new Conflict("registry.owner-change.under-way")
                    .with("house", house.name())
                    .with("number", other.number());
        }
        List<Party> parties = desk.houses().parties(em, desk.projectId(), house.id());
        OwnerChange.Wish wish = wanted.wish();
        OwnerChangeEffect.require(house, parties, wish);
        OwnerChange change =
                OwnerChange.apply(desk.newId(), desk.projectId(), house, wish, wanted.applicant())
                        .with(wanted.papers())
                        .between(
                                oldNames(em, OwnerChangeEffect.leaving(wish.kind(), parties)),
                                newNames(em, wish.owners()))
                        .recorded(desk.clock().now(), desk.caller().user(), wanted.previousId());
        attachments.attach(
                OwnerChangeFlow.FLOW.id(),
                change.id(),
                wanted.papers().stream().map(Paper::attachmentId).toList());
        open(change, house);
        desk.houses().add(em, List.of(change));
        changes.begin(change);
        return changes.print(em, change);
    }

    private void open(OwnerChange change, House house) {
        String number = numbering.next(SERIES);
        long caseId =
                cases.open(
                        OwnerChangeFlow.FLOW,
                        new OpenCase(
                                "apply",
                                change.id(),
                                house.id(),
                                house.name(),
                                number,
                                cut(change.oldNames() + " → " + change.newNames(), 200),
                                change.applicant().note(),
                                null));
        change.opened(caseId, number, OwnerChangeFlow.APPLIED);
    }

    private Wanted wanted(ApplyOwnerChange command) {
        Check check = new Check();
        Long houseId = check.id("houseId", command.houseId);
        ChangeKind kind = check.choice("kind", command.kind, ChangeKind.class);
        LocalDate on =
                commands.within(
                        check, "effectiveOn", check.date("effectiveOn", command.effectiveOn));
        Holding said = check.optionalChoice("holding", command.holding, Holding.class);
        Holding holding = said == null ? Holding.SOLE : said;
        boolean ownership = kind == null || kind.isOwnership();
        List<NextOwner> owners =
                OwnersForm.read(check, desk.idNumbers(), ownership ? holding : null, command.owners)
                        .stream()
                        .map(
                                o ->
                                        NextOwner.of(
                                                o.who().customerId(),
                                                o.who().contact(),
                                                o.who().kind(),
                                                o.share(),
                                                o.pays()))
                        .toList();
        if (kind == ChangeKind.CORRECTION
                && owners.stream().anyMatch(o -> o.customerId() != null)) {
            check.wrong("owners", "registry.owner-change.correct-by-name");
        }
        OwnerChange.Applicant applicant =
                new OwnerChange.Applicant(
                        check.text("applicant", command.applicant, MAX_NAME),
                        check.optionalText("applicantPhone", command.applicantPhone, MAX_PHONE),
                        check.optionalText("note", command.note, 500));
        List<Paper> papers = papers(check, command.papers);
        Long previous = check.optionalId("previousId", command.previousId);
        check.done();
        return new Wanted(
                houseId,
                new OwnerChange.Wish(kind, holding, on, owners),
                applicant,
                papers,
                previous);
    }

    private static List<Paper> papers(Check check, List<ApplyOwnerChange.PaperInput> inputs) {
        List<Paper> papers = new ArrayList<>();
        if (inputs == null) {
            return papers;
        }
        if (inputs.size() > MAX_PAPERS) {
            check.wrong("papers", "registry.owner-change.too-many-papers");
            return papers;
        }
        for (int i = 0; i < inputs.size(); i++) {
            String prefix = "papers[" + i + "].";
            Long id = check.id(prefix + "attachmentId", inputs.get(i).attachmentId);
            Proof purpose = check.choice(prefix + "purpose", inputs.get(i).purpose, Proof.class);
            if (id != null && purpose != null) {
                papers.add(new Paper(id, purpose));
            }
        }
        return papers;
    }

    private String oldNames(EntityManager em, List<Party> leaving) {
        return cut(
                leaving.stream()
                        .map(p -> name(em, p.customerId()))
                        .collect(Collectors.joining("、")),
                MAX_NAMES);
    }

    private String newNames(EntityManager em, List<NextOwner> owners) {
        return cut(
                owners.stream()
                        .map(
                                o ->
                                        o.customerId() == null
                                                ? o.contact().name()
                                                : name(em, o.customerId()))
                        .collect(Collectors.joining("、")),
                MAX_NAMES);
    }

    private String name(EntityManager em, long customerId) {
        return customers
                .find(em, desk.projectId(), customerId)
                .orElseThrow(() -> CustomerQueries.notFound(customerId))
                .contact()
                .name();
    }

    private static String cut(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max - 1) + "…";
    }
}
