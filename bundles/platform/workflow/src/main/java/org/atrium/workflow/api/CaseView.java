package org.atrium.workflow.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.atrium.common.MoneyView;

/** A case as shown to one caller. */
public final class CaseView {
    /** Id of the case. */
    public String id;

    /** Id of the flow, such as {@code repairs.order}. */
    public String flow;

    /** The flow in the caller's language. */
    public String flowTitle;

    /** The console page below the project that shows the thing; null for none of its own. */
    public String path;

    /** The function's own id of the thing. */
    public String subjectId;

    /** The number people read. */
    public String number;

    /** One line. */
    public String title;

    /** The house; null for none. */
    public String houseId;

    /** How the house is called; null for none. */
    public String house;

    /** State code. */
    public String state;

    /** State in the caller's language. */
    public String stateTitle;

    /** Whether something is still to be done. */
    public boolean open;

    /** What this caller may do now. */
    public List<CaseAction> actions;

    /** When the running clock runs out; null where none runs. */
    public Instant dueAt;

    /** The rule that made the due time, such as {@code standard 30MIN}; null where none runs. */
    public String dueRule;

    /** Whether a year without published calendar was counted, so that the due time may move. */
    public boolean provisional;

    /** Since when it is on hold; null where it is not. */
    public Instant heldAt;

    /** When the hold ends by itself; null for not. */
    public Instant heldUntil;

    /** Seconds on hold in all. */
    public long heldSeconds;

    /** Whether the due time has passed and that is a breach. */
    public boolean overdue;

    /** Role whose inbox shows it; null for none. */
    public String assigneeRole;

    /** Login name of the person whose inbox shows it; null for none. */
    public String assignee;

    /** Role that it was given to; null before. */
    public String handlerRole;

    /** Login name of the person named; null before. */
    public String handler;

    /** What it is about in money; null for none. */
    public MoneyView amount;

    /** Login name of who opened it; null for cases of earlier versions. */
    public String openedBy;

    /** The chain of signatures of the approval under way or just given; empty for none. */
    public List<SignatureView> signatures;

    /** When it was opened. */
    public Instant openedAt;

    /** When it was closed; null while open. */
    public Instant closedAt;

    /** Grows with every change. */
    public long version;

    /**
     * What this caller may do with any case: {@code claim}, {@code release}, {@code hand-over},
     * {@code comment}.
     */
    public List<String> offers;

    /** All that happened, oldest first. */
    public List<HistoryEntry> history;

    /** An action offered. */
    public static final class CaseAction {
        /** Name and path word. */
        public String name;

        /** In the caller's language. */
        public String title;

        /** Whether it can be taken from any form, and on many cases at once. */
        public boolean anywhere;

        /** Names of the required fields. */
        public List<String> fields;

        /** The fields for a form; empty where only the function's own page can ask for them. */
        public List<InputField> inputs;
    }

    /** A field of an action. */
    public static final class InputField {
        /** As in the step's body. */
        public String name;

        /** In the caller's language. */
        public String title;

        /** A constant of {@link FlowField.Kind}. */
        public String kind;

        /** Whether it must be filled in. */
        public boolean required;

        /** What may be chosen; empty for any other kind. */
        public List<Option> choices;
    }

    /** What may be chosen. */
    public static final class Option {
        /** As sent. */
        public String value;

        /** In the caller's language. */
        public String title;
    }

    /** A signature of a chain, given or still due. */
    public static final class SignatureView {
        /** Place in the chain, from 1. */
        public int step;

        /** Role that signs. */
        public String role;

        /** Whether it is due now. */
        public boolean due;

        /** Login name of who signed; null until then. */
        public String user;

        /** Shown name of who signed; null until then. */
        public String name;

        /** Shown name of the person in whose place it was given; null for nobody's. */
        public String insteadOf;

        /** When it was given; null until then. */
        public Instant at;
    }

    /** Something that happened. */
    public static final class HistoryEntry {
        /** When. */
        public Instant at;

        /** Login name; {@code system} for the sweeper. */
        public String user;

        /** Shown name. */
        public String name;

        /** Shown name of the person in whose place it was done; null for nobody's. */
        public String insteadOf;

        /**
         * Name of the action, or one of the case's own: {@code overdue}, {@code due}, {@code
         * escalate}, {@code remind}, {@code recount}, {@code amount}, {@code claim}, {@code
         * release}, {@code hand-over}.
         */
        public String action;

        /** In the caller's language. */
        public String actionTitle;

        /** State before; null for the opening. */
        public String from;

        /** State after. */
        public String to;

        /** State after, in the caller's language. */
        public String toTitle;

        /** In words; may be null. */
        public String note;

        /** What was entered; null for nothing. */
        public JsonNode entered;
    }
}
