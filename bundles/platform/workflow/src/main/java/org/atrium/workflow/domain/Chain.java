package org.atrium.workflow.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * The signatures of one round, in order (flows.md 6.2).
 *
 * @param places every place of the chain
 */
public record Chain(List<Signature> places) {
    /** The chain of a case that was never up for approval. */
    public static final Chain EMPTY = new Chain(List.of());

    /**
     * An empty chain for a case.
     *
     * @param roles one signature each
     * @param anyOrder whether all are due at once
     */
    public static Chain of(
            FlowCase signed, List<String> roles, boolean anyOrder, LongSupplier ids) {
        List<Signature> places = new ArrayList<>();
        for (String role : roles) {
            boolean due = anyOrder || places.isEmpty();
            places.add(Signature.empty(ids.getAsLong(), signed, places.size() + 1, role, due));
        }
        return new Chain(places);
    }

    /** The first place that is due now and that one of these roles can sign. */
    public Optional<Signature> dueFor(Set<String> roles) {
        return places.stream().filter(p -> p.due() && roles.contains(p.role())).findFirst();
    }

    /** The first place that is due now; empty once all have signed. */
    public Optional<Signature> due() {
        return places.stream().filter(Signature::due).findFirst();
    }

    /** Whether this person has signed, or somebody in his place. */
    public boolean signedBy(String user) {
        return places.stream().anyMatch(p -> user.equals(p.user()) || user.equals(p.insteadOf()));
    }

    /** Whether one of the places, due or not, is for one of these roles. */
    public boolean isFor(Set<String> roles) {
        return places.stream().anyMatch(p -> roles.contains(p.role()));
    }

    /** How many have signed. */
    public int signed() {
        return (int) places.stream().filter(p -> p.user() != null).count();
    }

    /**
     * Signs a place; the next one is due then.
     *
     * @param principal in whose place; null for nobody's
     * @return whether it was the last
     */
    public boolean sign(Signature place, String user, String name, String principal, Instant now) {
        place.sign(user, name, principal, now);
        Optional<Signature> next = places.stream().filter(p -> p.user() == null).findFirst();
        next.ifPresent(p -> p.due(true));
        return next.isEmpty();
    }

    /** Nobody is waited for any more. */
    public void end() {
        places.forEach(p -> p.due(false));
    }
}
