package org.atrium.fees.service;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.documents.api.Attachments;
import org.atrium.fees.api.BeginStop;
import org.atrium.fees.api.ServiceStopView;
import org.atrium.fees.api.StopStep;
import org.atrium.fees.domain.ServiceKind;
import org.atrium.fees.domain.ServiceStop;
import org.atrium.fees.store.StopStore;
import org.atrium.kernel.api.Transactions;
import org.atrium.workflow.api.CaseStep;
import org.atrium.workflow.api.StepInput;
import org.atrium.workflow.api.StepTaker;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Stops and restores of services as staff enter them (FE-04, FE-05). */
@Component(service = StopService.class)
public class StopService {
    private static final int LONGEST = 400;
    private static final int MOST_FILES = 9;
    private static final String NOTICE = "NOTICE";
    private static final String NOT_FOUND = "fees.stop.not-found";

    /** Steps that any form can take. */
    private static final List<String> ANYWHERE =
            List.of("order", "accept", "withdraw", "receive-owner", "handle", "restore", "confirm");

    /** Steps that need words. */
    private static final Set<String> EXPLAINED =
            Set.of("withdraw", "receive-owner", "handle", "restore");

    /** Steps of engineering: words or a photo, and when. */
    private static final Map<String, String> DONE = Map.of("stop", "STOP", "restored", "RESTORE");

    private final Transactions transactions;
    private final FeesUnit unit;
    private final Desk desk;
    private final Stops stops;
    private final StopViews views;
    private final Attachments attachments;
    private final StopStore store = new StopStore();

    /** Over the tables of fees. */
    @Activate
    public StopService(
            @Reference Transactions transactions,
            @Reference FeesUnit unit,
            @Reference Desk desk,
            @Reference Stops stops,
            @Reference StopViews views,
            @Reference Attachments attachments) {
        this.transactions = transactions;
        this.unit = unit;
        this.desk = desk;
        this.stops = stops;
        this.views = views;
        this.attachments = attachments;
    }

    /** What was entered with a step. */
    private record Entered(String reason, Instant doneAt, List<Long> files) {}

    /** Posts the 3-day slip. */
    public ServiceStopView begin(BeginStop command) {
        Check check = new Check();
        Long house = check.id("houseId", command.houseId);
        Long debtor = check.optionalId("debtorId", command.debtorId);
        ServiceKind service = check.choice("service", command.service, ServiceKind.class);
        String ground = check.text("ground", command.ground, LONGEST);
        List<Long> files = files(check, "noticeAttachmentIds", command.noticeAttachmentIds);
        check.done();
        return transactions.write(
                () ->
                        unit.joined(
                                em -> {
                                    ServiceStop stop =
                                            stops.begin(
                                                    em,
                                                    new Stops.Wanted(
                                                            house, debtor, service, ground));
                                    prove(em, stop, files, NOTICE);
                                    return views.view(em, stop);
                                }));
    }

    /** Adds what shows the slip posted. */
    public ServiceStopView prove(String id, StopStep command) {
        Check check = new Check();
        List<Long> files = files(check, "attachmentIds", command.attachmentIds);
        if (files.isEmpty()) {
            check.missing("attachmentIds");
        }
        return change(
                id,
                (em, stop) -> {
                    stops.requireBefore(stop);
                    check.done();
                    prove(em, stop, files, NOTICE);
                });
    }

    /** Takes a step. */
    public ServiceStopView step(String id, String action, StopStep command) {
        Check check = new Check();
        Entered entered = entered(check, action, command);
        return change(
                id,
                (em, stop) -> {
                    CaseStep step = CaseStep.of(action, command.state);
                    stops.check(stop, step);
                    require(check, action, stop, entered);
                    check.done();
                    prove(em, stop, entered.files(), DONE.getOrDefault(action, NOTICE));
                    take(em, stop, step.with(entered.reason(), null), entered.doneAt());
                });
    }

    private Entered entered(Check check, String action, StopStep command) {
        String reason =
                EXPLAINED.contains(action)
                        ? check.text("reason", command.reason, LONGEST)
                        : check.optionalText("reason", command.reason, LONGEST);
        List<Long> files = files(check, "attachmentIds", command.attachmentIds);
        if (!files.isEmpty() && !DONE.containsKey(action) && !"order".equals(action)) {
            check.wrong("attachmentIds", "fees.stop.no-files");
        }
        Instant doneAt = check.optionalInstant("doneAt", command.doneAt);
        if (DONE.containsKey(action) && reason == null && files.isEmpty()) {
            check.wrong("reason", "fees.stop.no-evidence");
        }
        return new Entered(reason, doneAt == null ? desk.now() : doneAt, files);
    }

    private void require(Check check, String action, ServiceStop stop, Entered entered) {
        Instant earliest = "stop".equals(action) ? stop.orderedAt() : stop.stoppedAt();
        if (DONE.containsKey(action)
                && (entered.doneAt().isAfter(desk.now()) || entered.doneAt().isBefore(earliest))) {
            check.wrong("doneAt", "fees.stop.done-wrong");
        }
    }

    private void take(EntityManager em, ServiceStop stop, CaseStep step, Instant doneAt) {
        switch (step.action()) {
            case "order" -> stops.order(em, stop, step);
            case "accept" -> stops.accept(em, stop, step);
            case "stop" -> stops.stop(em, stop, step, doneAt);
            case "withdraw" -> stops.withdraw(em, stop, step);
            case "restore" -> stops.restore(em, stop, step);
            case "restored" -> stops.restored(em, stop, step, doneAt);
            default -> stops.move(em, stop, step);
        }
    }

    /** The steps that any form can take, by action name. */
    public Map<String, StepTaker> takers() {
        Map<String, StepTaker> takers = new HashMap<>();
        for (String action : ANYWHERE) {
            takers.put(action, (id, input) -> step(Ids.print(id), action, form(input)));
        }
        return takers;
    }

    private static StopStep form(StepInput input) {
        StopStep step = new StopStep();
        step.state = input.state;
        step.reason = input.words();
        return step;
    }

    private void prove(EntityManager em, ServiceStop stop, List<Long> files, String stage) {
        if (!files.isEmpty()) {
            attachments.attach(StopFlow.FLOW.id(), stop.id(), files);
            store.prove(em, stop.id(), files, stage);
        }
    }

    /** Files that show something, at most 9. */
    static List<Long> files(Check check, String field, List<String> ids) {
        List<Long> files = check.ids(field, ids);
        if (files.size() > MOST_FILES) {
            check.wrong(field, "fees.stop.too-many-files");
        }
        return files;
    }

    /** What is done with a stop. */
    private interface Change {
        void on(EntityManager em, ServiceStop stop);
    }

    private ServiceStopView change(String id, Change change) {
        long key = Ids.parse(id, NOT_FOUND);
        return transactions.write(
                () ->
                        unit.joined(
                                em -> {
                                    ServiceStop stop = stops.locked(em, key);
                                    desk.requireVersion(stop.version());
                                    change.on(em, stop);
                                    em.flush();
                                    return views.view(em, stop);
                                }));
    }
}
