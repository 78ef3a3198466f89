package org.atrium.repairs.service;

import java.util.List;
import java.util.Map;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.NotAllowed;
import org.atrium.common.Roles;
import org.atrium.documents.api.AttachmentView;
import org.atrium.documents.api.Attachments;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.repairs.api.AddPhoto;
import org.atrium.repairs.api.OrderView;
import org.atrium.repairs.domain.OrderPhoto;
import org.atrium.repairs.domain.PhotoStage;
import org.atrium.repairs.domain.WorkOrder;
import org.atrium.repairs.service.OrderDesk.Done;
import org.atrium.repairs.service.OrderDesk.Step;
import org.atrium.workflow.api.CaseView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Photos before and after (flows.md 6.8). */
@Component(service = PhotoService.class)
public class PhotoService {
    private final OrderDesk desk;
    private final Attachments attachments;
    private final IdBlocks ids;
    private final Audit audit;

    /** Over the desk and the platform. */
    @Activate
    public PhotoService(
            @Reference OrderDesk desk,
            @Reference Attachments attachments,
            @Reference IdBlocks ids,
            @Reference Audit audit) {
        this.desk = desk;
        this.attachments = attachments;
        this.ids = ids;
        this.audit = audit;
    }

    /**
     * Adds a photo; who registers or deals with the order may.
     *
     * @throws NotAllowed {@code repairs.photo.role}
     * @throws Conflict {@code repairs.photo.closed} once the order is closed; {@code
     *     repairs.photo.twice} where it has this photo already
     * @throws org.atrium.common.NotFound {@code documents.attachment.not-found}
     * @throws org.atrium.common.InvalidInput {@code repairs.photo.no-picture}
     */
    public OrderView add(String id, AddPhoto body) {
        AddPhoto command = body == null ? new AddPhoto() : body;
        return desk.step(
                id,
                step -> {
                    allowed(step, desk.caseOf(step.order()));
                    Check check = new Check();
                    Long attachmentId = check.id("attachmentId", command.attachmentId);
                    PhotoStage stage = check.choice("stage", command.stage, PhotoStage.class);
                    check.done();
                    AttachmentView file =
                            attachments
                                    .attach(
                                            OrderFlow.FLOW.id(),
                                            step.order().id(),
                                            List.of(attachmentId))
                                    .get(0);
                    if (!file.type.startsWith("image/")) {
                        check.wrong("attachmentId", "repairs.photo.no-picture").done();
                    }
                    add(step, attachmentId, stage);
                    return new Done(null, null);
                });
    }

    private void add(Step step, long attachmentId, PhotoStage stage) {
        WorkOrder order = step.order();
        boolean twice =
                desk.store().photos(order.projectId(), order.id()).stream()
                        .anyMatch(p -> p.attachmentId() == attachmentId);
        if (twice) {
            throw new Conflict("repairs.photo.twice");
        }
        String user = step.caller().user();
        desk.store()
                .add(
                        OrderPhoto.of(
                                ids.next(),
                                order.projectId(),
                                order.id(),
                                attachmentId,
                                stage,
                                user,
                                step.now()));
        order.touched(step.now());
        Map<String, Object> after = Map.of("attachmentId", attachmentId, "stage", stage);
        audit.record(OrderFlow.FLOW.id(), order.id(), "add-photo", null, after);
    }

    private static void allowed(Step step, CaseView of) {
        boolean takesPart =
                step.caller().has(Roles.FRONT_DESK)
                        || of.handlerRole != null && step.caller().has(of.handlerRole)
                        || step.caller().user().equals(step.order().responsible());
        if (!takesPart) {
            throw new NotAllowed("repairs.photo.role");
        }
        if (!of.open) {
            throw new Conflict("repairs.photo.closed");
        }
    }
}
