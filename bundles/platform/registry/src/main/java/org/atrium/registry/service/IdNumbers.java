package org.atrium.registry.service;

import java.util.Locale;
import org.atrium.kernel.api.Sealing;
import org.atrium.registry.domain.IdNumber;
import org.atrium.registry.domain.Mask;

/** Seals id numbers and opens them again. */
final class IdNumbers {
    private static final String PURPOSE = "registry.id-number";

    private final Sealing sealing;

    IdNumbers(Sealing sealing) {
        this.sealing = sealing;
    }

    /** As it is kept, in capitals; null stays null. */
    IdNumber of(String clear) {
        if (clear == null) {
            return null;
        }
        String number = clear.toUpperCase(Locale.ROOT);
        return new IdNumber(
                sealing.seal(PURPOSE, number),
                sealing.fingerprint(PURPOSE, number),
                Mask.idNumber(number));
    }

    /** The number itself; null stays null. */
    String open(IdNumber kept) {
        return kept == null ? null : sealing.open(PURPOSE, kept.sealed());
    }

    /** By what a typed number is found; null stays null. */
    String fingerprint(String typed) {
        return typed == null
                ? null
                : sealing.fingerprint(PURPOSE, typed.strip().toUpperCase(Locale.ROOT));
    }
}
