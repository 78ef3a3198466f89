package org.atrium.registry.domain;

import javax.persistence.Column;
import javax.persistence.Embeddable;

/**
 * The number of an identity card, passport or business licence as it is kept: sealed with the key
 * of the installation (PIPL 51), with a keyed fingerprint to compare and find it by, and masked for
 * showing. Two are equal where the numbers are.
 */
@Embeddable
public class IdNumber {
    @Column(name = "ID_SEALED")
    private String sealed;

    @Column(name = "ID_HASH")
    private String fingerprint;

    @Column(name = "ID_MASKED")
    private String masked;

    /** For JPA. */
    protected IdNumber() {}

    /** A number that was sealed. */
    public IdNumber(String sealed, String fingerprint, String masked) {
        this.sealed = sealed;
        this.fingerprint = fingerprint;
        this.masked = masked;
    }

    /** The number, sealed. */
    public String sealed() {
        return sealed;
    }

    /** What equal numbers have in common. */
    public String fingerprint() {
        return fingerprint;
    }

    /** {@code 999***********3363}. */
    public String masked() {
        return masked;
    }

    /** The number masked; null stays null. */
    public static String masked(IdNumber number) {
        return number == null ? null : number.masked;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdNumber number && fingerprint.equals(number.fingerprint);
    }

    @Override
    public int hashCode() {
        return fingerprint.hashCode();
    }

    @Override
    public String toString() {
        return masked;
    }
}
