package org.atrium.fees.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.documents.api.Attachments;
import org.atrium.fees.api.BeginMoveIn;
import org.atrium.fees.api.MoveInStep;
import org.atrium.fees.api.MoveInView;
import org.atrium.fees.api.ProveFund;
import org.atrium.fees.domain.MoveIn;
import org.atrium.fees.store.MoveInStore;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Transactions;
import org.atrium.workflow.api.CaseStep;
import org.atrium.workflow.api.StepInput;
import org.atrium.workflow.api.StepTaker;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The collection at move-in as staff enter it (FE-08). */
@Component(service = MoveInService.class)
public class MoveInService {
    private static final int LONGEST = 400;
    private static final int LONGEST_VOUCHER = 40;
    private static final int MOST_FILES = 9;
    private static final String WITHDRAW = "withdraw";

    private final Transactions transactions;
    private final FeesUnit unit;
    private final Desk desk;
    private final MoveIns moveIns;
    private final MoveInViews views;
    private final Attachments attachments;
    private final Audit audit;
    private final MoveInStore store = new MoveInStore();

    /** Over the tables of fees. */
    @Activate
    public MoveInService(
            @Reference Transactions transactions,
            @Reference FeesUnit unit,
            @Reference Desk desk,
            @Reference MoveIns moveIns,
            @Reference MoveInViews views,
            @Reference Attachments attachments,
            @Reference Audit audit) {
        this.transactions = transactions;
        this.unit = unit;
        this.desk = desk;
        this.moveIns = moveIns;
        this.views = views;
        this.attachments = attachments;
        this.audit = audit;
    }

    /** Makes the sheet and charges its fees; an owner has one for a house. */
    public MoveInView begin(BeginMoveIn command) {
        Check check = new Check();
        Long house = check.id("houseId", command.houseId);
        check.done();
        return transactions.write(
                () -> unit.joined(em -> views.view(em, moveIns.begin(em, house))));
    }

    /** The owner has shown the voucher of the maintenance fund; a later one takes its place. */
    public MoveInView prove(String id, ProveFund command) {
        Check check = new Check();
        String voucher = check.text("voucher", command.voucher, LONGEST_VOUCHER);
        LocalDate paidOn = check.date("paidOn", command.paidOn);
        if (paidOn != null && paidOn.isAfter(desk.today())) {
            check.wrong("paidOn", "fees.move-in.voucher-future");
        }
        List<Long> files = files(check, command.attachmentIds);
        check.done();
        return change(
                id,
                (em, sheet) -> {
                    audit.record(
                            MoveInFlow.FLOW.id(),
                            sheet.id(),
                            "see-voucher",
                            Voucher.of(sheet),
                            new Voucher(voucher, paidOn));
                    sheet.fundSeen(voucher, paidOn);
                    attachments.attach(MoveInFlow.FLOW.id(), sheet.id(), files);
                    store.attach(em, sheet.id(), files);
                });
    }

    /** What the audit keeps of a voucher. */
    public record Voucher(String number, LocalDate paidOn) {
        static Voucher of(MoveIn sheet) {
            return sheet.fundVoucher() == null
                    ? null
                    : new Voucher(sheet.fundVoucher(), sheet.fundPaidOn());
        }
    }

    private static List<Long> files(Check check, List<String> ids) {
        List<Long> files = new ArrayList<>();
        for (String each : ids == null ? List.<String>of() : ids) {
            files.add(check.id("attachmentIds", each));
        }
        if (files.size() > MOST_FILES) {
            check.wrong("attachmentIds", "fees.stop.too-many-files");
        }
        return files;
    }

    /** Takes a step: stamp or withdraw. */
    public MoveInView step(String id, String action, MoveInStep command) {
        Check check = new Check();
        String reason =
                WITHDRAW.equals(action)
                        ? check.text("reason", command.reason, LONGEST)
                        : check.optionalText("reason", command.reason, LONGEST);
        return change(
                id,
                (em, sheet) -> {
                    CaseStep step = CaseStep.of(action, command.state);
                    moveIns.check(sheet, step);
                    check.done();
                    CaseStep told = step.with(reason, null);
                    if (WITHDRAW.equals(action)) {
                        moveIns.withdraw(em, sheet, told);
                    } else {
                        moveIns.stamp(em, sheet, told);
                    }
                });
    }

    /** The steps that any form can take, by action name. */
    public Map<String, StepTaker> takers() {
        return Map.of(
                "stamp",
                (id, input) -> step(Ids.print(id), "stamp", form(input)),
                WITHDRAW,
                (id, input) -> step(Ids.print(id), WITHDRAW, form(input)));
    }

    private static MoveInStep form(StepInput input) {
        MoveInStep step = new MoveInStep();
        step.state = input.state;
        step.reason = input.text("reason") == null ? input.text("note") : input.text("reason");
        return step;
    }

    private MoveInView change(String id, BiConsumer<EntityManager, MoveIn> change) {
        long key = Ids.parse(id, "fees.move-in.not-found");
        return transactions.write(
                () ->
                        unit.joined(
                                em -> {
                                    MoveIn sheet = moveIns.locked(em, key);
                                    desk.requireVersion(sheet.version());
                                    change.accept(em, sheet);
                                    em.flush();
                                    return views.view(em, sheet);
                                }));
    }
}
