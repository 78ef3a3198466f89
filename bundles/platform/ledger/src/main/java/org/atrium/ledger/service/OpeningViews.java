package org.atrium.ledger.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Ids;
import org.atrium.kernel.api.Audit;
import org.atrium.ledger.api.OpeningTotal;
import org.atrium.ledger.api.OpeningView;
import org.atrium.ledger.domain.OpeningSet;
import org.atrium.ledger.store.OpeningStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sets of opening balances as they are shown and audited. */
@Component(service = OpeningViews.class)
public class OpeningViews {
    private final Desk desk;
    private final Audit audit;
    private final OpeningStore store = new OpeningStore();

    /** Over the ledger's tables. */
    @Activate
    public OpeningViews(@Reference Desk desk, @Reference Audit audit) {
        this.desk = desk;
        this.audit = audit;
    }

    /** Records what became of a set, and returns it. */
    OpeningView told(EntityManager em, long id, String action, OpeningView before) {
        OpeningView after = view(em, store.find(em, desk.project(), id));
        audit.record("ledger.opening", id, action, before, after);
        return after;
    }

    /** The set as shown; inside a transaction. */
    OpeningView view(EntityManager em, OpeningSet set) {
        Map<Long, String> codes = desk.entityCodes();
        List<OpeningStore.Total> found = store.found(em, set.id());
        List<OpeningStore.Total> control = store.control(em, set.id());
        OpeningView view = new OpeningView();
        view.id = Ids.print(set.id());
        view.version = set.version();
        view.state = set.state().name();
        view.fileName = set.fileName();
        view.asOf = set.asOf();
        view.lines = set.lines();
        view.rejectedRows = set.rejected();
        view.found = found.stream().map(t -> total(t, codes)).toList();
        view.control = control.stream().map(t -> total(t, codes)).toList();
        view.equal = found.equals(control);
        view.reason = set.reason();
        view.jobId = set.job() == null ? null : Ids.print(set.job());
        view.steps = new ArrayList<>();
        for (OpeningStore.Step step : store.steps(em, set.id())) {
            OpeningView.Step shown = new OpeningView.Step();
            shown.step = step.name();
            shown.user = step.user();
            shown.at = step.at();
            if (shown.user != null) {
                view.steps.add(shown);
            }
        }
        view.actions = actions(set);
        return view;
    }

    private List<String> actions(OpeningSet set) {
        boolean own = set.importedBy().equals(desk.who().user());
        return switch (set.state()) {
            case READING -> List.of("discard");
            case DRAFT -> List.of("totals", "check", "discard");
            case CHECKED ->
                    own ? List.of("totals", "discard") : List.of("totals", "sign", "discard");
            case SIGNED -> List.of("post", "discard");
            case POSTED -> List.of("reverse");
            default -> List.of();
        };
    }

    private static OpeningTotal total(OpeningStore.Total total, Map<Long, String> codes) {
        OpeningTotal view = new OpeningTotal();
        view.kind = total.kind().name();
        view.item = total.item();
        view.entity = codes.get(total.entityId());
        view.count = total.lines();
        view.amount = total.sum().view();
        return view;
    }
}
