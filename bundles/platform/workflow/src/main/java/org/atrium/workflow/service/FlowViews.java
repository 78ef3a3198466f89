package org.atrium.workflow.service;

import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.api.FlowState;
import org.atrium.workflow.api.FlowView;

/** Prints flows in one language. */
final class FlowViews {
    private final String language;

    FlowViews(String language) {
        this.language = language;
    }

    FlowView view(FlowDefinition flow) {
        FlowView view = new FlowView();
        view.id = flow.id();
        view.module = flow.module();
        view.title = flow.title(language);
        view.states = flow.states().stream().map(this::state).toList();
        view.actions = flow.actions().stream().map(this::action).toList();
        view.diagram = flow.diagram(language);
        view.picture = new FlowLayout(flow, language).picture();
        return view;
    }

    private FlowView.DeclaredState state(FlowState declared) {
        FlowView.DeclaredState state = new FlowView.DeclaredState();
        state.code = declared.code();
        state.title = declared.title(language);
        state.open = declared.open();
        state.waitsFor = declared.waitsFor();
        if (declared.clock() != null) {
            state.deadline = declared.clock().rule();
            state.escalateTo = declared.clock().escalateTo();
        }
        return state;
    }

    private FlowView.DeclaredAction action(FlowAction declared) {
        FlowView.DeclaredAction action = new FlowView.DeclaredAction();
        action.name = declared.name();
        action.title = declared.title(language);
        action.from = declared.from().stream().sorted().toList();
        action.to = declared.to();
        action.roles = declared.roles().stream().sorted().toList();
        action.fields = declared.fields();
        action.guard = declared.guard();
        action.approval = declared.approval() == null ? null : declared.approval().key();
        return action;
    }
}
