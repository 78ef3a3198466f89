package org.atrium.workflow.service;

import java.util.Optional;
import java.util.function.Supplier;
import org.atrium.common.NotAllowed;
import org.atrium.kernel.api.Caller;
import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowState;
import org.atrium.workflow.domain.Chain;
import org.atrium.workflow.domain.FlowCase;
import org.atrium.workflow.domain.Signature;

/** Who may take an action on a case, and why not. */
final class Actors {
    private final FlowCase on;
    private final Caller caller;
    private final Supplier<Chain> chain;

    /**
     * @param chain the present signatures, asked for only where somebody is to sign
     */
    Actors(FlowCase on, Caller caller, Supplier<Chain> chain) {
        this.on = on;
        this.caller = caller;
        this.chain = chain;
    }

    boolean may(FlowAction action) {
        return refusal(action).isEmpty();
    }

    /** Why this caller may not take the action; empty where he may. */
    Optional<NotAllowed> refusal(FlowAction action) {
        if (action.roles().contains(FlowState.SIGNER)) {
            return refusalToSign(action);
        }
        return action.roles().stream().anyMatch(this::is)
                ? Optional.empty()
                : Optional.of(role(action, caller));
    }

    private boolean is(String role) {
        return switch (role) {
            case FlowState.HANDLER -> caller.user().equals(on.handler());
            case FlowState.HANDLER_ROLE -> on.handlerRole() != null && caller.has(on.handlerRole());
            default -> caller.has(role);
        };
    }

    private Optional<NotAllowed> refusalToSign(FlowAction action) {
        Chain signatures = chain.get();
        if (!signatures.isFor(caller.roles())) {
            return Optional.of(role(action, caller));
        }
        if (on.approval().isApplicant(caller.user())) {
            return Optional.of(new NotAllowed("workflow.approval.own"));
        }
        if (signatures.signedBy(caller.user())) {
            return Optional.of(new NotAllowed("workflow.approval.twice"));
        }
        Optional<Signature> due = signatures.due();
        if (due.isPresent() && signatures.dueFor(caller.roles()).isEmpty()) {
            return Optional.of(
                    new NotAllowed("workflow.approval.turn").with("role", due.get().role()));
        }
        return Optional.empty();
    }

    static NotAllowed role(FlowAction action, Caller caller) {
        return new NotAllowed("workflow.case.role").with("action", action.title(caller.language()));
    }
}
