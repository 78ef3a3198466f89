package org.atrium.registry.domain;

import java.util.Set;

/** Why an owner or tenant changes, and what must prove it (PR-03). */
public enum ChangeKind {
    /** 买卖 (二手房). */
    RESALE(Proof.IDENTITY, Proof.TITLE),
    /** 继承. */
    INHERITANCE(Proof.IDENTITY, Proof.TITLE, Proof.DEED),
    /** 赠与. */
    GIFT(Proof.IDENTITY, Proof.TITLE, Proof.DEED),
    /** 析产, 离婚分割. */
    DIVISION(Proof.IDENTITY, Proof.TITLE, Proof.DEED),
    /** 法院裁判. */
    JUDGMENT(Proof.IDENTITY, Proof.JUDGMENT),
    /** 姓名或证件更正: the same person under the right name. */
    CORRECTION(Proof.IDENTITY),
    /** 承租人变更. */
    TENANT(Proof.IDENTITY, Proof.LEASE);

    private final Set<Proof> proofs;

    ChangeKind(Proof... proofs) {
        this.proofs = Set.of(proofs);
    }

    /** What must have been seen before a change of this kind is checked. */
    public Set<Proof> proofs() {
        return proofs;
    }

    /** Whether the house gets another owner. */
    public boolean isOwnership() {
        return this != CORRECTION && this != TENANT;
    }
}
