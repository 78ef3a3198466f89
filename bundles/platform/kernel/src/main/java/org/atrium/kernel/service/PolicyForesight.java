package org.atrium.kernel.service;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.atrium.common.Check;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.kernel.api.PolicyPreview;
import org.atrium.kernel.api.PolicyPreviewView;
import org.atrium.kernel.api.PreviewPolicy;
import org.atrium.kernel.api.Profile;
import org.atrium.kernel.api.Transactions;
import org.atrium.kernel.domain.PolicyTimeline;
import org.atrium.kernel.domain.PolicyValue;
import org.atrium.kernel.store.PolicyStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells what another value of a policy would change, without changing it. */
@Component(service = PolicyForesight.class)
public class PolicyForesight {
    private final KernelUnit unit;
    private final Transactions transactions;
    private final Callers callers;
    private final PolicyCatalogue catalogue;
    private final BusinessClock clock;
    private final Json json;
    private final PolicyPrinter printer;
    private final PolicyStore store = new PolicyStore();

    /** Over the kernel's tables and the modules' previews. */
    @Activate
    public PolicyForesight(
            @Reference KernelUnit unit,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference PolicyCatalogue catalogue,
            @Reference BusinessClock clock,
            @Reference Json json) {
        this.unit = unit;
        this.transactions = transactions;
        this.callers = callers;
        this.catalogue = catalogue;
        this.clock = clock;
        this.json = json;
        this.printer = new PolicyPrinter(json);
    }

    /** Refuses what setting the value would refuse, except for the reason. */
    public PolicyPreviewView preview(String key, PreviewPolicy asked) {
        PolicyKey<?> policy = catalogue.require(key).key();
        Check check = new Check();
        LocalDate from = check.date("effectiveFrom", asked.effectiveFrom);
        if (asked.value == null || asked.value.isNull()) {
            check.missing("value");
        }
        check.done();
        catalogue.requireFits(policy, asked.value);
        return transactions.read(() -> foreseen(policy, asked, from));
    }

    private PolicyPreviewView foreseen(PolicyKey<?> policy, PreviewPolicy asked, LocalDate from) {
        long project = callers.current().projectId();
        PolicyTimeline now =
                new PolicyTimeline(unit.joined(em -> store.all(em, project, policy.key())));
        Profile profile = unit.joined(em -> store.profile(em, project));
        String standard = policy.defaultJson(profile);
        PolicyValue held = now.at(from);
        PolicyPreviewView view = new PolicyPreviewView();
        view.key = policy.key();
        view.title = policy.title(callers.current().language());
        view.effectiveFrom = from.toString();
        view.days = ChronoUnit.DAYS.between(clock.today(), from);
        view.before = printer.value(held == null ? standard : held.json());
        view.after = asked.value;
        view.timeline = timeline(now, asked, from, standard);
        view.effects = effects(policy.key(), view, from);
        return view;
    }

    private List<PolicyPreviewView.PieceView> timeline(
            PolicyTimeline now, PreviewPolicy asked, LocalDate from, String standard) {
        String text = json.write(asked.value);
        PolicyValue wanted = PolicyValue.wanted("", from, text, "", "");
        List<PolicyValue> holding = now.with(wanted).holding();
        List<PolicyPreviewView.PieceView> pieces = new ArrayList<>();
        pieces.add(piece(standard, null, holding.get(0).from()));
        for (int i = 0; i < holding.size(); i++) {
            PolicyValue value = holding.get(i);
            LocalDate next = i + 1 < holding.size() ? holding.get(i + 1).from() : null;
            PolicyPreviewView.PieceView piece = piece(value.json(), value.from(), next);
            piece.isNew = value.from().equals(from);
            pieces.add(piece);
        }
        return pieces;
    }

    private PolicyPreviewView.PieceView piece(String value, LocalDate from, LocalDate to) {
        PolicyPreviewView.PieceView piece = new PolicyPreviewView.PieceView();
        piece.value = printer.value(value);
        piece.from = from == null ? null : from.toString();
        piece.to = to == null ? null : to.toString();
        return piece;
    }

    private List<PolicyPreviewView.EffectView> effects(
            String key, PolicyPreviewView view, LocalDate from) {
        if (view.after.equals(view.before)) {
            return List.of();
        }
        PolicyPreview.Change change = new PolicyPreview.Change(key, view.before, view.after, from);
        return catalogue.previews(key).stream()
                .flatMap(p -> p.effects(change).stream())
                .map(this::print)
                .toList();
    }

    private PolicyPreviewView.EffectView print(PolicyPreview.Effect effect) {
        PolicyPreviewView.EffectView view = new PolicyPreviewView.EffectView();
        view.text = catalogue.text(effect.code(), effect.arguments());
        view.count = effect.count();
        return view;
    }
}
