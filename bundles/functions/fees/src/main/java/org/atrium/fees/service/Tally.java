package org.atrium.fees.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atrium.common.Money;
import org.atrium.common.MoneyView;
import org.atrium.fees.api.BillingFigures;
import org.atrium.fees.api.DebtorFigures;
import org.atrium.fees.api.SkippedView;
import org.atrium.fees.domain.BillingPlan;
import org.atrium.fees.domain.SkipReason;
import org.atrium.fees.store.BillingStore;
import org.atrium.kernel.api.Messages;

/** Adds the chunks of a run up. */
final class Tally {
    private static final int EXAMPLES = 50;

    private final BillingFigures figures;

    Tally(BillingFigures before) {
        figures = before;
        if (figures.total == null) {
            figures.total = Money.ZERO.view();
            figures.byDebtorKind = new ArrayList<>();
            figures.skipped = new ArrayList<>();
        }
    }

    void begin(String runId, BillingPlan plan, boolean dryRun) {
        figures.runId = runId;
        figures.period = plan.period();
        figures.fromDay = plan.from();
        figures.toDay = plan.to();
        figures.due = plan.due();
        figures.dryRun = dryRun;
    }

    void houses(int billed) {
        figures.houses += billed;
    }

    void staged(List<BillingStore.Staged> chunk) {
        for (BillingStore.Staged part : chunk) {
            DebtorFigures of = kind(part.kind());
            of.charges += part.charges();
            of.total = plus(of.total, part.total());
            figures.charges += part.charges();
            figures.total = plus(figures.total, part.total());
        }
    }

    void leftOut(
            List<BillingPlan.LeftOut> houses, BillingPlan plan, Messages messages, String lang) {
        for (BillingPlan.LeftOut house : houses) {
            SkipReason reason = plan.reason(house);
            SkippedView skipped = skipped(reason.code());
            skipped.text = messages.text(reason.code(), Map.of(), lang);
            skipped.houses++;
            if (skipped.examples.size() < EXAMPLES) {
                skipped.examples.add(house.name());
            }
        }
    }

    BillingFigures figures() {
        return figures;
    }

    private DebtorFigures kind(String kind) {
        for (DebtorFigures of : figures.byDebtorKind) {
            if (Objects.equals(of.kind, kind)) {
                return of;
            }
        }
        DebtorFigures of = new DebtorFigures();
        of.kind = kind;
        of.total = Money.ZERO.view();
        figures.byDebtorKind.add(of);
        return of;
    }

    private SkippedView skipped(String reason) {
        for (SkippedView view : figures.skipped) {
            if (view.reason.equals(reason)) {
                return view;
            }
        }
        SkippedView view = new SkippedView();
        view.reason = reason;
        view.examples = new ArrayList<>();
        figures.skipped.add(view);
        return view;
    }

    private static MoneyView plus(MoneyView sum, Money more) {
        return Money.parse(sum).plus(more).view();
    }
}
