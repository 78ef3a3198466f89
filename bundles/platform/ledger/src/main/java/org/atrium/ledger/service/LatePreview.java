package org.atrium.ledger.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.atrium.kernel.api.PolicyPreview;
import org.atrium.ledger.domain.LateRule;
import org.atrium.ledger.domain.LateTerms;
import org.atrium.ledger.store.LateFeeStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What another late fee would change (FE-06), and whether a court may lower it. */
@Component(service = LatePreview.class)
public class LatePreview implements PolicyPreview {
    private final LedgerUnit unit;
    private final Desk desk;
    private final LateFeeStore store = new LateFeeStore();

    /** Over the ledger's tables. */
    @Activate
    public LatePreview(@Reference LedgerUnit unit, @Reference Desk desk) {
        this.unit = unit;
        this.desk = desk;
    }

    @Override
    public Set<String> keys() {
        return Set.of(LateTerms.KEY.key());
    }

    @Override
    public List<Effect> effects(Change change) {
        List<Effect> effects = new ArrayList<>();
        BigDecimal court = desk.courtPercent(change.from());
        BigDecimal percent = highest(change.after());
        if (percent.compareTo(court) > 0) {
            effects.add(
                    new Effect(
                            "ledger.late.above-court",
                            Map.of(
                                    "percent",
                                    percent.toPlainString(),
                                    "court",
                                    court.toPlainString()),
                            1));
        }
        long overdue = unit.joined(em -> store.countOverdue(em, desk.project(), desk.today()));
        if (overdue > 0) {
            effects.add(
                    new Effect(
                            "ledger.late.overdue",
                            Map.of("count", overdue, "from", change.from()),
                            overdue));
        }
        return effects;
    }

    private static BigDecimal highest(JsonNode value) {
        LateTerms terms = LateTerms.KEY.read(value);
        return Stream.concat(Stream.of(terms.rule()), terms.items().values().stream())
                .map(LateRule::percentPerYear)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }
}
