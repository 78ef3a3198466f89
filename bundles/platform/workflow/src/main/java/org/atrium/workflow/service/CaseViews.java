package org.atrium.workflow.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.atrium.common.Ids;
import org.atrium.common.Money;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Json;
import org.atrium.workflow.api.CaseView;
import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowField;
import org.atrium.workflow.domain.CaseClock;
import org.atrium.workflow.domain.CaseEntry;
import org.atrium.workflow.domain.Chain;
import org.atrium.workflow.domain.FlowCase;
import org.atrium.workflow.domain.Signature;

/** Prints cases for one caller at one moment. */
final class CaseViews {
    private static final Map<String, List<String>> OWN_ACTIONS =
            Map.of(
                    "overdue", List.of("超时", "Overdue"),
                    "due", List.of("到时", "Due"),
                    "escalate", List.of("上报", "Escalated"),
                    "remind", List.of("催办提醒", "Reminded"),
                    "recount", List.of("期限重算", "Deadline recomputed"),
                    "amount", List.of("金额变更", "Amount changed"),
                    "claim", List.of("认领", "Claimed"),
                    "release", List.of("退回岗位", "Put back"),
                    "hand-over", List.of("转办", "Handed over"));

    private final Json json;
    private final Instant now;
    private final Caller caller;
    private final Deputies deputies;
    private Map<String, String> names = Map.of();

    CaseViews(Json json, Instant now, Caller caller, Deputies deputies) {
        this.deputies = deputies;
        this.json = json;
        this.now = now;
        this.caller = caller;
    }

    /** Knows the shown names of those in whose place others acted. */
    CaseViews named(Map<String, String> byUser) {
        names = byUser;
        return this;
    }

    CaseView view(
            FlowDefinition flow,
            FlowCase of,
            Chain chain,
            List<CaseEntry> history,
            Predicate<String> guard) {
        Actors actors = new Actors(of, caller, deputies, () -> chain);
        CaseView view = new CaseView();
        view.id = Ids.print(of.id());
        view.flow = flow.id();
        view.flowTitle = flow.title(caller.language());
        view.path = flow.page().isEmpty() ? null : flow.pagePath(Ids.print(of.subjectId()));
        view.house = of.house();
        view.subjectId = Ids.print(of.subjectId());
        view.number = of.number();
        view.title = of.title();
        view.houseId = Ids.print(of.houseId());
        view.state = of.state();
        view.stateTitle = flow.stateTitle(of.state(), caller.language());
        view.open = of.open();
        view.actions =
                flow.actions().stream()
                        .filter(a -> a.from().contains(of.state()))
                        .filter(a -> actors.may(a))
                        .filter(a -> guard.test(a.name()))
                        .map(this::action)
                        .toList();
        clock(view, of);
        view.offers = new Hands(of, flow, caller, deputies).offers();
        view.assigneeRole = of.assigneeRole();
        view.assignee = of.assignee();
        view.handlerRole = of.handlerRole();
        view.handler = of.handler();
        Money amount = of.approval().amount();
        view.amount = amount == null ? null : amount.view();
        view.openedBy = of.approval().openedBy();
        view.signatures = chain.places().stream().map(this::signature).toList();
        view.openedAt = of.openedAt();
        view.closedAt = of.closedAt();
        view.version = of.version();
        view.history = history.stream().map(e -> entry(flow, e)).toList();
        return view;
    }

    private void clock(CaseView view, FlowCase of) {
        CaseClock clock = of.clock();
        view.dueAt = clock.due();
        view.dueRule = clock.rule();
        view.provisional = clock.provisional();
        view.overdue = of.open() && clock.overdueAt(now);
        view.heldAt = clock.heldAt();
        view.heldUntil = clock.heldUntil();
        view.heldSeconds = clock.heldSeconds(now);
    }

    private CaseView.CaseAction action(FlowAction offered) {
        CaseView.CaseAction action = new CaseView.CaseAction();
        action.name = offered.name();
        action.title = offered.title(caller.language());
        action.fields = offered.fields();
        action.inputs = offered.inputs().stream().map(this::input).toList();
        return action;
    }

    private CaseView.InputField input(FlowField declared) {
        CaseView.InputField input = new CaseView.InputField();
        input.name = declared.name();
        input.title = declared.title(caller.language());
        input.kind = declared.kind().name();
        input.required = declared.required();
        input.choices = declared.choices().stream().map(this::option).toList();
        return input;
    }

    private CaseView.Option option(FlowField.Choice offered) {
        CaseView.Option option = new CaseView.Option();
        option.value = offered.value();
        option.title = offered.title(caller.language());
        return option;
    }

    private CaseView.SignatureView signature(Signature place) {
        CaseView.SignatureView view = new CaseView.SignatureView();
        view.step = place.step();
        view.role = place.role();
        view.due = place.due();
        view.user = place.user();
        view.name = place.name();
        view.insteadOf = place.insteadOf() == null ? null : name(place.insteadOf());
        view.at = place.at();
        return view;
    }

    private CaseView.HistoryEntry entry(FlowDefinition flow, CaseEntry happened) {
        CaseView.HistoryEntry entry = new CaseView.HistoryEntry();
        entry.at = happened.at();
        entry.user = happened.user();
        entry.name = happened.name();
        entry.insteadOf = happened.insteadOf() == null ? null : name(happened.insteadOf());
        entry.action = happened.action();
        entry.actionTitle = actionTitle(flow, happened.action());
        entry.from = happened.from();
        entry.to = happened.to();
        entry.toTitle = flow.stateTitle(happened.to(), caller.language());
        entry.note = happened.note();
        entry.entered = happened.entered() == null ? null : json.tree(happened.entered());
        return entry;
    }

    private String name(String user) {
        return names.getOrDefault(user, user);
    }

    private String actionTitle(FlowDefinition flow, String name) {
        List<String> own = OWN_ACTIONS.get(name);
        if (own != null) {
            return own.get("en".equals(caller.language()) ? 1 : 0);
        }
        return flow.action(name).map(a -> a.title(caller.language())).orElse(name);
    }
}
