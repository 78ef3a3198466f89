package org.atrium.ledger.service;

import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.kernel.api.Events;
import org.atrium.kernel.api.JobRunner;
import org.atrium.kernel.api.Json;
import org.atrium.ledger.api.OpeningView;
import org.atrium.ledger.domain.OpeningSet;
import org.atrium.ledger.domain.OpeningSet.State;
import org.atrium.ledger.domain.Posting;
import org.atrium.ledger.store.AccountStore;
import org.atrium.ledger.store.OpeningPosting;
import org.atrium.ledger.store.OpeningStage;
import org.atrium.ledger.store.OpeningStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Writes a signed set of opening balances into the books: all of it or nothing, set-based in one
 * transaction. Killed, it begins anew; a second job finds nothing to do.
 */
@Component(service = OpeningPost.class)
public class OpeningPost implements JobRunner {
    /** The type of its jobs. */
    public static final String TYPE = "ledger.opening-post";

    private static final int IDS_PER_LINE = 4;

    private final LedgerUnit unit;
    private final Desk desk;
    private final OpeningViews views;
    private final Events events;
    private final Json json;
    private final OpeningStore store = new OpeningStore();
    private final OpeningStage stage = new OpeningStage();
    private final OpeningPosting posting = new OpeningPosting();
    private final AccountStore accounts = new AccountStore();

    /** Over the ledger's tables. */
    @Activate
    public OpeningPost(
            @Reference LedgerUnit unit,
            @Reference Desk desk,
            @Reference OpeningViews views,
            @Reference Events events,
            @Reference Json json) {
        this.unit = unit;
        this.desk = desk;
        this.views = views;
        this.events = events;
        this.json = json;
    }

    @Override
    public String type() {
        return TYPE;
    }

    /**
     * Posts it.
     *
     * @throws Conflict {@code ledger.opening.state}, {@code .totals-differ}, {@code
     *     .already-posted-since}
     */
    @Override
    public JobChunk next(JobRun job) {
        OpeningWork work = json.read(job.parameters(), OpeningWork.class);
        return unit.joined(
                em -> {
                    OpeningSet set = store.lock(em, desk.project(), Long.parseLong(work.setId));
                    if (set.state() != State.POSTED) {
                        set.require(State.SIGNED);
                        post(em, set, desk.who(work.name));
                    }
                    return new JobChunk(null, work.units, work.units, work);
                });
    }

    private void post(EntityManager em, OpeningSet set, Posting.Who who) {
        OpeningView before = views.view(em, set);
        if (!store.added(em, set.id()).equals(store.control(em, set.id()))) {
            throw new Conflict("ledger.opening.totals-differ");
        }
        if (posting.missingAccounts(em, set) > 0) {
            accounts.lockOpening(em, set.projectId());
            int missing = posting.missingAccounts(em, set);
            posting.addAccounts(em, set, desk.base(Math.max(missing, 1)));
        }
        posting.lockAccounts(em, set);
        List<Integer> standing = stage.standing(em, set, OpeningStage.LINES, 1);
        if (!standing.isEmpty()) {
            OpeningStore.Named named = store.atRow(em, set.id(), standing.get(0));
            throw new Conflict("ledger.opening.already-posted-since")
                    .with("house", named.house())
                    .with("item", named.line().item())
                    .with("period", named.line().period());
        }
        long base = desk.base(IDS_PER_LINE * set.lines());
        posting.post(em, set, base, who);
        store.note(em, set.id(), base, null);
        store.workedOnBy(em, set.id(), null);
        store.move(em, set.id(), State.POSTED, State.POSTED.name(), who.user(), who.at());
        events.publish(
                "opening-balances.posted",
                1,
                null,
                Map.of("setId", Ids.print(set.id()), "lines", set.lines()));
        views.told(em, set.id(), "post", before);
    }
}
