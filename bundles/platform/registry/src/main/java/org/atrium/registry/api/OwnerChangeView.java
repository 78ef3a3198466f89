package org.atrium.registry.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.atrium.workflow.api.CaseView;

/** A change of owner in full (PR-03). */
public final class OwnerChangeView {
    /** Id. */
    public String id;

    /** For {@code If-Match}. */
    public long version;

    /** {@code JG-OC-2026-000001}. */
    public String number;

    /** The house. */
    public String houseId;

    /** Its name. */
    public String house;

    /** RESALE, INHERITANCE, GIFT, DIVISION, JUDGMENT, CORRECTION or TENANT. */
    public String kind;

    /** APPLIED, CHECKED, APPROVED, REJECTED, EFFECTIVE or WITHDRAWN. */
    public String state;

    /** What this caller may do now. */
    public List<CaseView.CaseAction> actions;

    /** When the running clock runs out; null where none runs. */
    public Instant dueAt;

    /** Names of the owners or tenants who leave. */
    public String before;

    /** How the next owners hold: SOLE, JOINT or SHARES. */
    public String holding;

    /** The next owners or tenants. */
    public List<Next> owners;

    /** First day of the next owner. */
    public LocalDate effectiveOn;

    /** Who asks. */
    public String applicant;

    /** Masked; null where not given. */
    public String applicantPhone;

    /** Null for none. */
    public String note;

    /** Papers that were handed in. */
    public List<ApplyOwnerChange.PaperInput> papers;

    /** Papers that this kind needs. */
    public List<String> needed;

    /** Papers that were seen; empty before the check. */
    public List<String> seen;

    /** What speaks against it now; empty once it is decided and done. */
    public List<Against> objections;

    /** Why it was rejected or withdrawn; null where it was not. */
    public String decision;

    /** The application that it repeats; null for none. */
    public String previousId;

    /** When it was applied for. */
    public Instant appliedAt;

    /** Login name of who recorded it. */
    public String appliedBy;

    /** What happened, oldest first. */
    public List<CaseView.HistoryEntry> history;

    /** One of the next owners. */
    public static final class Next {
        /** A known customer; null where the application names a new one. */
        public String customerId;

        /** Name. */
        public String name;

        /** Masked; null where not given. */
        public String phone;

        /** Masked; null where not given. */
        public String idNumber;

        /** The share; null where the house is not held by shares. */
        public String share;

        /** Whether this one is named to pay. */
        public boolean pays;
    }

    /** Something that speaks against it. */
    public static final class Against {
        /** Code. */
        public String code;

        /** A sentence. */
        public String words;

        /** Whether the change cannot go on while it stands. */
        public boolean blocks;
    }
}
