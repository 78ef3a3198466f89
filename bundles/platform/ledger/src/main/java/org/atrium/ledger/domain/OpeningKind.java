package org.atrium.ledger.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is taken over from an old system (期初), with the words that people use for it. */
public enum OpeningKind {
    /** What a debtor owes. */
    ARREARS("欠费", "欠缴", "欠款", "应收", "未缴"),
    /** What a debtor paid ahead; becomes credit. */
    PREPAYMENT("预存", "预收", "预缴", "预付", "余额"),
    /** What is held for a debtor. */
    DEPOSIT("押金", "保证金", "定金押金");

    private final List<String> words;

    OpeningKind(String... words) {
        this.words = List.of(words);
    }

    /** The kind of this word or constant name; empty where it is none. */
    public static Optional<OpeningKind> of(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return Stream.of(values())
                .filter(kind -> kind.words.contains(text) || kind.name().equals(upper))
                .findFirst();
    }
}
