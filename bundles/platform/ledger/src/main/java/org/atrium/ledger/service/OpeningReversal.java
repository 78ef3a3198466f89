package org.atrium.ledger.service;

import java.util.Map;
import javax.persistence.EntityManager;
import org.atrium.common.Ids;
import org.atrium.kernel.api.Events;
import org.atrium.kernel.api.JobRunner;
import org.atrium.kernel.api.Json;
import org.atrium.ledger.api.OpeningView;
import org.atrium.ledger.domain.OpeningSet;
import org.atrium.ledger.domain.OpeningSet.State;
import org.atrium.ledger.domain.Posting;
import org.atrium.ledger.store.OpeningPosting;
import org.atrium.ledger.store.OpeningStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes a posted set of opening balances back: all of it or nothing, set-based in one transaction.
 */
@Component(service = OpeningReversal.class)
public class OpeningReversal implements JobRunner {
    /** The type of its jobs. */
    public static final String TYPE = "ledger.opening-reversal";

    private static final int IDS_PER_LINE = 4;

    private final LedgerUnit unit;
    private final Desk desk;
    private final OpeningViews views;
    private final Events events;
    private final Json json;
    private final OpeningStore store = new OpeningStore();
    private final OpeningPosting posting = new OpeningPosting();

    /** Over the ledger's tables. */
    @Activate
    public OpeningReversal(
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
     * Takes it back.
     *
     * @throws org.atrium.common.Conflict {@code ledger.opening.state}, {@code .used}
     */
    @Override
    public JobChunk next(JobRun job) {
        OpeningWork work = json.read(job.parameters(), OpeningWork.class);
        return unit.joined(
                em -> {
                    OpeningSet set = store.lock(em, desk.project(), Long.parseLong(work.setId));
                    if (set.state() != State.REVERSED) {
                        set.require(State.POSTED);
                        reverse(em, set, work);
                    }
                    return new JobChunk(null, work.units, work.units, work);
                });
    }

    private void reverse(EntityManager em, OpeningSet set, OpeningWork work) {
        OpeningView before = views.view(em, set);
        Posting.Who who = desk.who(work.name);
        posting.lockAccounts(em, set);
        posting.requireUnused(em, set);
        long base = desk.base(IDS_PER_LINE * set.lines());
        posting.reverse(em, set, base, desk.today(), who, work.reason);
        store.note(em, set.id(), null, work.reason);
        store.workedOnBy(em, set.id(), null);
        store.move(em, set.id(), State.REVERSED, State.REVERSED.name(), who.user(), who.at());
        events.publish(
                "opening-balances.reversed",
                1,
                null,
                Map.of("setId", Ids.print(set.id()), "lines", set.lines()));
        views.told(em, set.id(), "reverse", before);
    }
}
