package org.atrium.workflow.service;

import org.atrium.workflow.api.FlowClock;
import org.atrium.workflow.api.FlowState;
import org.atrium.workflow.domain.FlowCase;
import org.atrium.workflow.domain.Place;

/** Turns a declared state into where a case stands. */
final class Places {
    private Places() {}

    static Place of(FlowState state, FlowCase of) {
        FlowClock clock = state.clock();
        boolean named = FlowState.HANDLER.equals(state.waitsFor()) && of.handler() != null;
        return new Place(
                state.code(),
                state.open(),
                named ? null : role(state, of),
                named ? of.handler() : null,
                clock == null ? null : clock.name(),
                clock != null && clock.whenPassed() == FlowClock.WhenPassed.OVERDUE,
                clock == null ? null : clock.escalateTo());
    }

    private static String role(FlowState state, FlowCase of) {
        boolean given =
                FlowState.HANDLER.equals(state.waitsFor())
                        || FlowState.HANDLER_ROLE.equals(state.waitsFor());
        return given ? of.handlerRole() : state.waitsFor();
    }
}
