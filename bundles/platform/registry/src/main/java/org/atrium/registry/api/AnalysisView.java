package org.atrium.registry.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.atrium.workflow.api.CaseView;

/** A report on customers. */
public final class AnalysisView {
    /** Id. */
    public String id;

    /** For {@code If-Match}. */
    public long version;

    /** STATISTICS or VALUE. */
    public String kind;

    /** {@code JG-CA-2026-000001}. */
    public String number;

    /** Id of its case. */
    public String caseId;

    /** State code. */
    public String state;

    /** In the caller's language. */
    public String stateTitle;

    /** What it is called. */
    public String title;

    /** First day of the period. */
    public LocalDate from;

    /** Last day of the period. */
    public LocalDate to;

    /** What is concluded; null for nothing. */
    public String words;

    /** The statistics by group as they stood; empty for VALUE. */
    public Map<String, List<StatisticRow>> statistics;

    /** The values by class as they stood; empty for STATISTICS. */
    public List<ValueRow> values;

    /** What departments are asked to do. */
    public List<ProposalView> proposals;

    /** Who drew it up. */
    public String madeBy;

    /** When. */
    public Instant madeAt;

    /** What this caller may do now. */
    public List<CaseView.CaseAction> actions;

    /** A proposal and what became of it. */
    public static final class ProposalView {
        /** The department. */
        public String department;

        /** What it is asked to do. */
        public String text;

        /** OPEN, ADOPTED or REJECTED. */
        public String state = "OPEN";

        /** Who decided; null while open. */
        public String decidedBy;

        /** What was said to it; may be null. */
        public String reason;
    }
}
