package org.atrium.invoices.domain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a row of a sheet of results says of a request. */
public enum ResultOutcome {
    /** It has a number. */
    ISSUED("成功|已开|正常|红冲|issued|success|ok|done"),
    /** Its red invoice has a number. */
    RED_ISSUED(null),
    /** It was refused. */
    REFUSED("失败|拒|驳回|退回|异常|refus|reject|fail|error"),
    /** Nothing yet. */
    PENDING("待|未开|中|pending|waiting|process|requested|wanted");

    private final Pattern words;

    ResultOutcome(String words) {
        this.words = words == null ? null : Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /** What these words mean; a refusal before anything else. Empty where nobody knows. */
    static Optional<ResultOutcome> of(String said) {
        return List.of(REFUSED, PENDING, ISSUED).stream()
                .filter(each -> each.words.matcher(said).find())
                .findFirst();
    }
}
