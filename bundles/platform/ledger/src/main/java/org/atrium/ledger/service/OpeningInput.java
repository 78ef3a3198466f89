package org.atrium.ledger.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.atrium.common.Check;
import org.atrium.common.Money;
import org.atrium.common.MoneyView;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.Projects;
import org.atrium.ledger.api.OpeningTotal;
import org.atrium.ledger.api.OpeningTotals;
import org.atrium.ledger.domain.OpeningKind;
import org.atrium.ledger.store.OpeningStore;

/** Control totals as values. */
final class OpeningInput {
    private final long project;
    private final Projects projects;

    OpeningInput(long project, Projects projects) {
        this.project = project;
        this.projects = projects;
    }

    /** In the order in which totals are compared. */
    List<OpeningStore.Total> totals(OpeningTotals command) {
        Check check = new Check();
        List<OpeningStore.Total> totals = new ArrayList<>();
        List<OpeningTotal> given = command.totals == null ? List.of() : command.totals;
        for (int i = 0; i < given.size(); i++) {
            OpeningTotal total = given.get(i);
            String at = "totals[" + i + "].";
            OpeningKind kind = check.choice(at + "kind", total.kind, OpeningKind.class);
            String item = check.text(at + "item", total.item, 40);
            Money amount = check.positive(at + "amount", total.amount);
            LegalEntity entity = entity(total.entity);
            if (entity == null) {
                check.wrong(at + "entity", "ledger.receipt.unknown-entity");
            }
            if (total.count == null || total.count < 1) {
                check.wrong(at + "count", "common.field.positive");
            }
            if (kind != null && item != null && entity != null && amount != null) {
                totals.add(
                        new OpeningStore.Total(
                                kind,
                                item,
                                entity.id(),
                                Objects.requireNonNullElse(total.count, 0),
                                amount));
            }
        }
        check.done();
        if (totals.stream().map(t -> List.of(t.kind(), t.item(), t.entityId())).distinct().count()
                < totals.size()) {
            new Check().wrong("totals", "ledger.opening.total-twice").done();
        }
        return totals;
    }

    /** An amount that may be zero; zero where it is missing. */
    static Money amount(Check check, String field, MoneyView view) {
        try {
            return view == null ? Money.ZERO : Money.parse(view);
        } catch (IllegalArgumentException e) {
            check.wrong(field, "common.field.money");
            return null;
        }
    }

    private LegalEntity entity(String code) {
        return code == null || code.isBlank()
                ? projects.entity(project, LegalEntity.Kind.PROPERTY_COMPANY)
                : projects.entities(project).stream()
                        .filter(e -> e.code().equals(code))
                        .findFirst()
                        .orElse(null);
    }
}
