package org.atrium.workflow.service;

import org.atrium.kernel.api.Caller;
import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowState;
import org.atrium.workflow.domain.FlowCase;

/** Who may take an action on a case. */
final class Actors {
    private Actors() {}

    static boolean may(FlowAction action, FlowCase on, Caller caller) {
        return action.roles().stream()
                .anyMatch(
                        role ->
                                switch (role) {
                                    case FlowState.HANDLER -> caller.user().equals(on.handler());
                                    case FlowState.HANDLER_ROLE ->
                                            on.handlerRole() != null
                                                    && caller.has(on.handlerRole());
                                    default -> caller.has(role);
                                });
    }
}
