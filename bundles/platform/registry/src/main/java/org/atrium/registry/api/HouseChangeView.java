package org.atrium.registry.api;

import java.time.Instant;
import java.util.List;
import org.atrium.workflow.api.CaseView;

/** A split or merge of houses in full (PR-01). */
public final class HouseChangeView extends HouseChangeRow {
    /** For {@code If-Match}. */
    public long version;

    /** Why. */
    public String reason;

    /** The houses that end. */
    public List<HouseView.Link> oldHouses;

    /** The houses that begin, as asked for. */
    public List<ApplyHouseChange.Next> next;

    /** The houses that began; empty before its effect. */
    public List<HouseView.Link> newHouses;

    /** Ids of the evidence. */
    public List<String> papers;

    /** What this caller may do now. */
    public List<CaseView.CaseAction> actions;

    /** When the running clock runs out; null where none runs. */
    public Instant dueAt;

    /** Sentences that speak against it now; empty once it is decided and done. */
    public List<String> objections;

    /** What happened, oldest first. */
    public List<CaseView.HistoryEntry> history;
}
