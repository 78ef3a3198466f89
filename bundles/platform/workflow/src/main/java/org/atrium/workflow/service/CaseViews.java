package org.atrium.workflow.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.atrium.common.Ids;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Json;
import org.atrium.workflow.api.CaseView;
import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.domain.CaseEntry;
import org.atrium.workflow.domain.FlowCase;

/** Prints cases for one caller at one moment. */
final class CaseViews {
    private static final Map<String, List<String>> SWEEPER =
            Map.of("overdue", List.of("超时", "Overdue"), "due", List.of("到时", "Due"));

    private final Json json;
    private final Instant now;
    private final Caller caller;

    CaseViews(Json json, Instant now, Caller caller) {
        this.json = json;
        this.now = now;
        this.caller = caller;
    }

    CaseView view(
            FlowDefinition flow, FlowCase of, List<CaseEntry> history, Predicate<String> guard) {
        CaseView view = new CaseView();
        view.id = Ids.print(of.id());
        view.flow = flow.id();
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
                        .filter(a -> Actors.may(a, of, caller))
                        .filter(a -> guard.test(a.name()))
                        .map(this::action)
                        .toList();
        view.dueAt = of.dueAt();
        view.dueRule = of.dueRule();
        view.overdue = of.overdueAt(now);
        view.handlerRole = of.handlerRole();
        view.handler = of.handler();
        view.openedAt = of.openedAt();
        view.closedAt = of.closedAt();
        view.version = of.version();
        view.history = history.stream().map(e -> entry(flow, e)).toList();
        return view;
    }

    private CaseView.CaseAction action(FlowAction offered) {
        CaseView.CaseAction action = new CaseView.CaseAction();
        action.name = offered.name();
        action.title = offered.title(caller.language());
        action.fields = offered.fields();
        return action;
    }

    private CaseView.HistoryEntry entry(FlowDefinition flow, CaseEntry happened) {
        CaseView.HistoryEntry entry = new CaseView.HistoryEntry();
        entry.at = happened.at();
        entry.user = happened.user();
        entry.name = happened.name();
        entry.action = happened.action();
        entry.actionTitle = actionTitle(flow, happened.action());
        entry.from = happened.from();
        entry.to = happened.to();
        entry.toTitle = flow.stateTitle(happened.to(), caller.language());
        entry.note = happened.note();
        entry.entered = happened.entered() == null ? null : json.tree(happened.entered());
        return entry;
    }

    private String actionTitle(FlowDefinition flow, String name) {
        List<String> own = SWEEPER.get(name);
        if (own != null) {
            return own.get("en".equals(caller.language()) ? 1 : 0);
        }
        return flow.action(name).map(a -> a.title(caller.language())).orElse(name);
    }
}
