package org.atrium.repairs.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.atrium.common.Ids;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Caller;
import org.atrium.repairs.api.OrderEvent;
import org.atrium.repairs.api.OrderView;
import org.atrium.repairs.api.PhotoView;
import org.atrium.repairs.domain.FiveClear;
import org.atrium.repairs.domain.OrderPhoto;
import org.atrium.repairs.domain.Path;
import org.atrium.repairs.domain.Slip;
import org.atrium.repairs.domain.StopWork;
import org.atrium.repairs.domain.TimeClass;
import org.atrium.repairs.domain.WorkOrder;
import org.atrium.workflow.api.CaseView;

/** Prints orders for one caller at one moment. */
final class OrderViews {
    private final Caller caller;
    private final Instant now;

    OrderViews(Caller caller, Instant now) {
        this.caller = caller;
        this.now = now;
    }

    OrderView view(
            WorkOrder order,
            CaseView of,
            String house,
            List<OrderPhoto> photos,
            Supplier<TimeClass> noticeFrom) {
        OrderView view = new OrderView();
        view.id = Ids.print(order.id());
        view.number = order.number();
        view.version = order.version();
        state(view, order, of, noticeFrom);
        request(view, order, house);
        sorting(view, order);
        work(view, order);
        outcome(view, order);
        view.photos = photos.stream().map(OrderViews::photo).toList();
        view.history = of.history;
        return view;
    }

    private void state(
            OrderView view, WorkOrder order, CaseView of, Supplier<TimeClass> noticeFrom) {
        view.caseId = of.id;
        view.state = of.state;
        view.stateTitle = of.stateTitle;
        view.actions = of.actions;
        for (CaseView.CaseAction action : of.actions) {
            action.fields = fields(action, order, noticeFrom);
        }
        view.dueAt = of.dueAt;
        view.dueRule = of.dueRule;
        view.overdue = of.overdue;
        view.late = order.lateAt(now, running(of));
        view.standardDueAt = order.standardDueAt();
        view.visitDueAt = order.callBack().dueAt();
        view.handlerRole = of.handlerRole;
        view.responsible = order.responsible();
    }

    /** What a step requires of this very order, beyond what its declaration says. */
    private static List<String> fields(
            CaseView.CaseAction action, WorkOrder order, Supplier<TimeClass> noticeFrom) {
        List<String> fields = new ArrayList<>(action.fields);
        if (action.name.equals("go") && order.sorting().path() == Path.MAJOR) {
            fields.add("reportedTo");
            fields.add("reportedAt");
        }
        if (action.name.equals("solve") && order.sorting().timeClass().atLeast(noticeFrom.get())) {
            fields.add("noticeGivenAt");
        }
        return fields;
    }

    private void request(OrderView view, WorkOrder order, String house) {
        FiveClear request = order.request();
        view.who = request.who();
        view.phone = needsPhone(view, order) ? request.phone() : request.maskedPhone();
        view.houseId = Ids.print(request.houseId());
        view.house = house;
        view.place = request.place();
        view.noticedAt = request.noticedAt();
        view.what = request.what();
        view.wanted = request.wanted();
    }

    /** The desk calls back, and who deals with the order may have to call before he comes. */
    private boolean needsPhone(OrderView view, WorkOrder order) {
        return caller.has(Roles.FRONT_DESK)
                || view.handlerRole != null && caller.has(view.handlerRole)
                || caller.user().equals(order.responsible());
    }

    private static void sorting(OrderView view, WorkOrder order) {
        view.channel = order.sorting().channel().name();
        view.area = order.sorting().area().name();
        view.category = order.sorting().category().name();
        view.path = order.sorting().path().name();
        view.timeClass = order.sorting().timeClass().name();
        view.appointmentAt = order.appointmentAt();
        view.occurredAt = order.occurrence().occurredAt();
        view.recordedAt = order.occurrence().recordedAt();
        view.lateEntryReason = name(order.occurrence().reason());
        view.lateEntryNote = order.occurrence().note();
    }

    private static void work(OrderView view, WorkOrder order) {
        view.wentAt = order.wentAt();
        view.reportedTo = order.reportedTo();
        view.reportedAt = order.reportedAt();
        StopWork stop = order.stopWork();
        if (stop != null) {
            view.stopId = Ids.print(stop.stopId());
            view.stopNumber = stop.number();
            view.stopPart = stop.part().name();
        }
        Slip slip = order.slip();
        if (slip != null) {
            view.arriveAt = slip.arriveAt();
            view.doneAt = slip.doneAt();
            view.result = slip.result();
            view.materials = slip.materials();
            view.worker = slip.worker();
            view.noticeGivenAt = slip.noticeGivenAt();
        }
    }

    private static void outcome(OrderView view, WorkOrder order) {
        view.satisfaction = name(order.callBack().satisfaction());
        view.visitedAt = order.callBack().visitedAt();
        view.tries = order.callBack().tries();
        view.reworks = order.callBack().reworks();
        view.unreached = order.callBack().unreached();
        view.duplicateOf = Ids.print(order.duplicateOf());
        view.referredTo = order.referredTo();
    }

    private static PhotoView photo(OrderPhoto of) {
        PhotoView view = new PhotoView();
        view.id = Ids.print(of.id());
        view.attachmentId = Ids.print(of.attachmentId());
        view.stage = of.stage().name();
        view.addedBy = of.addedBy();
        view.addedAt = of.addedAt();
        return view;
    }

    OrderEvent event(WorkOrder order, CaseView of) {
        OrderEvent event = new OrderEvent();
        event.orderId = Ids.print(order.id());
        event.number = order.number();
        event.houseId = Ids.print(order.request().houseId());
        event.area = order.sorting().area().name();
        event.category = order.sorting().category().name();
        event.path = order.sorting().path().name();
        event.timeClass = order.sorting().timeClass().name();
        event.state = of.state;
        event.handlerRole = of.handlerRole;
        event.late = order.lateAt(now, running(of));
        event.responsible = order.responsible();
        if (order.slip() != null) {
            event.doneAt = order.slip().doneAt();
            event.result = order.slip().result();
        }
        if (order.stopWork() != null) {
            event.stopId = Ids.print(order.stopWork().stopId());
            event.stopPart = order.stopWork().part().name();
        }
        event.satisfaction = name(order.callBack().satisfaction());
        event.at = now;
        return event;
    }

    private static boolean running(CaseView of) {
        return of.open && !OrderFlow.ON_HOLD.equals(of.state);
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
