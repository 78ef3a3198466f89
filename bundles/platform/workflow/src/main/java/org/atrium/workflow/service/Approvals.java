package org.atrium.workflow.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.atrium.common.Conflict;
import org.atrium.common.Money;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.Policies;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.workflow.api.ApprovalBands;
import org.atrium.workflow.api.FlowAction;
import org.atrium.workflow.api.FlowDefinition;
import org.atrium.workflow.domain.Chain;
import org.atrium.workflow.domain.FlowCase;
import org.atrium.workflow.domain.Signature;
import org.atrium.workflow.store.CaseStore;

/** The chains of signatures of cases that wait for an approval (flows.md 6.2). */
final class Approvals {
    private final CaseStore store;
    private final Policies policies;
    private final Json json;
    private final LongSupplier ids;

    Approvals(CaseStore store, Policies policies, Json json, LongSupplier ids) {
        this.store = store;
        this.policies = policies;
        this.json = json;
        this.ids = ids;
    }

    /** The present signatures of a case. */
    Chain chain(FlowCase of) {
        return of.approval().round() == 0 ? Chain.EMPTY : store.chain(of);
    }

    /** Begins a chain where the state that the case has just entered collects signatures. */
    void begin(FlowDefinition flow, FlowCase entered, Caller caller) {
        flow.approvalIn(entered.state()).ifPresent(action -> begin(action, entered, caller));
    }

    private void begin(FlowAction action, FlowCase of, Caller caller) {
        PolicyKey<ApprovalBands> key = action.approval();
        ApprovalBands bands = bands(key, of, caller);
        ApprovalBands.Band band =
                bands.of(of.approval().amount()).orElseThrow(() -> noBand(of.approval().amount()));
        of.approval().begin(key.key(), json.write(bands.json()), caller.user());
        Chain chain = Chain.of(of, band.roles(), band.anyOrder(), ids);
        store.add(chain);
        wait(of, chain);
    }

    /** The bands that held when the case was opened; it keeps them (flows.md 6.4). */
    private ApprovalBands bands(PolicyKey<ApprovalBands> key, FlowCase of, Caller caller) {
        String kept = of.approval().bandsOf(key.key());
        if (kept != null) {
            return ApprovalBands.read(json.tree(kept));
        }
        LocalDate opened = of.openedAt().atZone(caller.project().zone()).toLocalDate();
        return policies.at(key, opened);
    }

    /** Lets the case wait for the signature that is next, for example after a hold. */
    void waitAgain(FlowDefinition flow, FlowCase of) {
        if (flow.approvalIn(of.state()).isPresent()) {
            wait(of, chain(of));
        }
    }

    private static void wait(FlowCase of, Chain chain) {
        chain.due().ifPresent(p -> of.waitFor(p.role()));
    }

    /** Ends the chain of a case that leaves the state without all signatures. */
    void end(FlowDefinition flow, FlowCase leaving) {
        if (flow.approvalIn(leaving.state()).isPresent()) {
            chain(leaving).end();
        }
    }

    /**
     * Gives the caller's signature; he may.
     *
     * @param principal in whose place; null for nobody's
     * @return whether it was the last, so that the case moves on
     */
    boolean sign(FlowCase of, Caller caller, String principal, Instant now) {
        Chain chain = chain(of);
        Signature place = chain.dueFor(caller.roles()).orElseThrow();
        boolean last = chain.sign(place, caller.user(), caller.name(), principal, now);
        if (!last) {
            wait(of, chain);
        }
        return last;
    }

    /**
     * Changes the amount and begins the chain anew where one is under way.
     *
     * @return what changed, for the history
     */
    Map<String, Object> change(FlowDefinition flow, FlowCase of, Money amount, Caller caller) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("from", text(of.approval().amount()));
        change.put("to", text(amount));
        of.approval().worth(amount, caller.user());
        flow.approvalIn(of.state())
                .ifPresent(
                        action -> {
                            Chain lapsed = chain(of);
                            change.put("lapsed", lapsed.signed());
                            lapsed.end();
                            begin(action, of, caller);
                        });
        return change;
    }

    private static Conflict noBand(Money amount) {
        return new Conflict("workflow.approval.no-band")
                .with("amount", amount == null ? "-" : amount.toString());
    }

    private static String text(Money amount) {
        return amount == null ? null : amount.toString();
    }
}
