package org.atrium.ledger.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.atrium.common.Money;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.Policies;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.ledger.store.ArrearsStore;
import org.atrium.registry.api.OwnerChangeCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Open charges of those who leave speak against a change of owner (PR-03); they stay theirs in any
 * case.
 */
@Component
public class ArrearsCheck implements OwnerChangeCheck {
    /** Whether arrears stop a change of owner, or only warn. */
    public static final PolicyKey<Boolean> BLOCKS =
            new PolicyKey<>(
                    "pr.ownerChange.arrearsBlock",
                    "原业主欠费时不得更名",
                    "Arrears stop a change of owner",
                    "true | false",
                    "PR-03",
                    "true",
                    ArrearsCheck::flag);

    private final LedgerUnit unit;
    private final Callers callers;
    private final BusinessClock clock;
    private final Policies policies;
    private final Messages messages;
    private final ArrearsStore store = new ArrearsStore();

    /** Over the ledger's tables. */
    @Activate
    public ArrearsCheck(
            @Reference LedgerUnit unit,
            @Reference Callers callers,
            @Reference BusinessClock clock,
            @Reference Policies policies,
            @Reference Messages messages) {
        this.unit = unit;
        this.callers = callers;
        this.clock = clock;
        this.policies = policies;
        this.messages = messages;
    }

    @Override
    public List<Objection> objections(long houseId, Set<Long> leaving) {
        List<ArrearsStore.Open> open =
                unit.joined(em -> store.open(em, callers.current().projectId(), houseId, leaving));
        if (open.isEmpty()) {
            return List.of();
        }
        Money total = open.stream().map(ArrearsStore.Open::amount).reduce(Money.ZERO, Money::plus);
        String between = "en".equals(callers.current().language()) ? ", " : "、";
        String items =
                open.stream()
                        .map(o -> item(o.item()) + " " + o.amount())
                        .collect(Collectors.joining(between));
        String names =
                open.stream()
                        .map(ArrearsStore.Open::debtor)
                        .distinct()
                        .collect(Collectors.joining(between));
        String words =
                word(
                        "ledger.arrears.of-owner",
                        Map.of("names", names, "items", items, "total", total));
        return List.of(
                new Objection(
                        "ledger.arrears.of-owner", words, policies.at(BLOCKS, clock.today())));
    }

    @Override
    public List<Objection> againstRetiring(long houseId, LocalDate on) {
        ArrearsStore.Left left =
                unit.joined(em -> store.left(em, callers.current().projectId(), houseId, on));
        List<Objection> all = new ArrayList<>();
        speak(all, "ledger.retire.arrears", left, left.arrears());
        speak(all, "ledger.retire.credit", left, left.credit());
        speak(all, "ledger.retire.deposits", left, left.deposits());
        speak(all, "ledger.retire.charged", left, left.charged());
        return all;
    }

    private void speak(List<Objection> all, String code, ArrearsStore.Left left, Money amount) {
        if (amount.signum() > 0) {
            String words = word(code, Map.of("house", left.house(), "amount", amount));
            all.add(new Objection(code, words, true));
        }
    }

    /** The item in words; its code where the platform has no word for it. */
    private String item(String code) {
        String key = "ledger.item." + code;
        String text = word(key, Map.of());
        return text.equals(key) ? code : text;
    }

    private String word(String code, Map<String, Object> arguments) {
        return messages.text(code, arguments, callers.current().language());
    }

    static boolean flag(JsonNode json) {
        if (!json.isBoolean()) {
            throw new IllegalArgumentException("true or false is expected");
        }
        return json.booleanValue();
    }
}
