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

/** Who may take an action on a case, in whose place, and why not. */
final class Actors {
    private final FlowCase on;
    private final Caller caller;
    private final Deputies deputies;
    private final Supplier<Chain> chain;

    /**
     * @param chain the present signatures, asked for only where somebody is to sign
     */
    Actors(FlowCase on, Caller caller, Deputies deputies, Supplier<Chain> chain) {
        this.on = on;
        this.caller = caller;
        this.deputies = deputies;
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

    /** Login name of the person in whose place the caller takes this action; null for none. */
    String inPlaceOf(FlowAction action) {
        if (action.roles().contains(FlowState.SIGNER)) {
            return chain.get()
                    .dueFor(caller.roles())
                    .flatMap(place -> deputies.inPlaceOf(place.role()::equals))
                    .orElse(null);
        }
        boolean personal = action.roles().contains(FlowState.HANDLER);
        if (personal && caller.user().equals(on.handler())) {
            return null;
        }
        if (personal && on.handler() != null && deputies.principals().contains(on.handler())) {
            return on.handler();
        }
        return deputies.inPlaceOf(
                        role ->
                                action.roles().contains(role)
                                        || action.roles().contains(FlowState.HANDLER_ROLE)
                                                && role.equals(on.handlerRole()))
                .orElse(null);
    }

    private boolean is(String role) {
        return switch (role) {
            case FlowState.HANDLER ->
                    on.handler() != null
                            && (caller.user().equals(on.handler())
                                    || deputies.principals().contains(on.handler()));
            case FlowState.HANDLER_ROLE -> on.handlerRole() != null && caller.has(on.handlerRole());
            default -> caller.has(role);
        };
    }

    private Optional<NotAllowed> refusalToSign(FlowAction action) {
        Chain signatures = chain.get();
        if (!signatures.isFor(caller.roles())) {
            return Optional.of(role(action, caller));
        }
        String principal = inPlaceOf(action);
        if (on.approval().isApplicant(caller.user())
                || principal != null && on.approval().isApplicant(principal)) {
            return Optional.of(new NotAllowed("workflow.approval.own"));
        }
        if (signatures.signedBy(caller.user())
                || principal != null && signatures.signedBy(principal)) {
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
