package org.atrium.workflow.service;

import java.util.ArrayList;
import java.util.List;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Caller;
import org.atrium.workflow.api.FlowClock;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.domain.FlowCase;

/** Whose hands a case may pass through: taken from a role's pool, put back, handed over. */
final class Hands {
    private final FlowCase of;
    private final FlowDefinition flow;
    private final Caller caller;
    private final Deputies deputies;

    Hands(FlowCase of, FlowDefinition flow, Caller caller, Deputies deputies) {
        this.of = of;
        this.flow = flow;
        this.caller = caller;
        this.deputies = deputies;
    }

    /** What this caller may do, by name. */
    List<String> offers() {
        List<String> offers = new ArrayList<>();
        if (mayClaim() && of.assignee() == null) {
            offers.add("claim");
        }
        if (mayRelease()) {
            offers.add("release");
        }
        if (mayHandOver()) {
            offers.add("hand-over");
        }
        if (!caller.has(Roles.AUDITOR)) {
            offers.add("comment");
        }
        return offers;
    }

    /** Whether the case waits for a role of the caller's, one person of which may take it. */
    boolean mayClaim() {
        return of.open() && !signed() && of.assigneeRole() != null && caller.has(of.assigneeRole());
    }

    /** Whether the case was taken from a pool and may be put back by the caller. */
    boolean mayRelease() {
        return of.open() && of.assigneeRole() != null && of.assignee() != null && isHisOrManaged();
    }

    /** Whether the case waits for a person, and the caller may name another one. */
    boolean mayHandOver() {
        return of.open() && !signed() && of.assignee() != null && isHisOrManaged();
    }

    /** The role that whoever gets the case must hold; null for none in particular. */
    String role() {
        return of.assigneeRole() == null ? of.handlerRole() : of.assigneeRole();
    }

    private boolean isHisOrManaged() {
        FlowClock clock = flow.state(of.state()).clock();
        return caller.user().equals(of.assignee())
                || deputies.principals().contains(of.assignee())
                || caller.has(Roles.CS_MANAGER)
                || of.handlerRole() != null && caller.has(of.handlerRole())
                || clock != null && clock.escalateTo() != null && caller.has(clock.escalateTo());
    }

    private boolean signed() {
        return flow.approvalIn(of.state()).isPresent();
    }
}
