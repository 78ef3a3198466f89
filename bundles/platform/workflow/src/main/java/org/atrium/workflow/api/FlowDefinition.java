package org.atrium.workflow.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atrium.kernel.api.PolicyKey;

/**
 * A flow as data: its states, its actions, who may take them and which clock runs. Declared once by
 * the function; travels with the function's version. Immutable after {@link Builder#build()}.
 */
public final class FlowDefinition {
    private final String id;
    private final String module;
    private final String titleZh;
    private final String titleEn;
    private final String page;
    private final PolicyKey<HoldRule> holds;
    private final Map<String, FlowState> states;
    private final Map<String, FlowAction> actions;

    private FlowDefinition(Builder from) {
        id = from.id;
        module = from.module;
        titleZh = from.titleZh;
        titleEn = from.titleEn;
        page = from.page;
        holds = from.holds;
        states = new LinkedHashMap<>(from.states);
        actions = new LinkedHashMap<>(from.actions);
    }

    /**
     * Begins a flow.
     *
     * @param module id of the function that owns it
     * @param name word for one case, such as {@code order}; the flow's id is {@code module.name}
     */
    public static Builder of(String module, String name, String titleZh, String titleEn) {
        return new Builder(module, name, titleZh, titleEn);
    }

    /** Id, such as {@code repairs.order}. */
    public String id() {
        return id;
    }

    /** The function that owns it. */
    public String module() {
        return module;
    }

    /** The title in this language, {@code en} or anything else for Chinese. */
    public String title(String language) {
        return "en".equals(language) ? titleEn : titleZh;
    }

    /**
     * The console page of one case inside the function's pages, with {@code {id}} of the subject;
     * from the project on where it begins with a slash; empty where the flow has no page of its
     * own, so that its cases are shown on the page that any case has.
     */
    public String page() {
        return page;
    }

    /** The console page of one case below the project, such as {@code repairs/orders/17}. */
    public String pagePath(String subjectId) {
        String path = page.replace("{id}", subjectId);
        return path.startsWith("/") ? path.substring(1) : module + "/" + path;
    }

    /** What a hold means; empty where it stops the clock and only a person ends it. */
    public Optional<PolicyKey<HoldRule>> holds() {
        return Optional.ofNullable(holds);
    }

    /** States in the order of declaration. */
    public Collection<FlowState> states() {
        return List.copyOf(states.values());
    }

    /** Actions in the order of declaration. */
    public Collection<FlowAction> actions() {
        return List.copyOf(actions.values());
    }

    /** A state that is known to exist; IllegalArgumentException where it does not. */
    public FlowState state(String code) {
        FlowState state = states.get(code);
        if (state == null) {
            throw new IllegalArgumentException(id + " has no state " + code);
        }
        return state;
    }

    /** The action of this name. */
    public Optional<FlowAction> action(String name) {
        return Optional.ofNullable(actions.get(name));
    }

    /** The action that collects signatures in this state. */
    public Optional<FlowAction> approvalIn(String state) {
        return actions.values().stream()
                .filter(a -> a.approval() != null && a.from().contains(state))
                .findFirst();
    }

    /** The title of a state; the code itself where this version of the flow does not know it. */
    public String stateTitle(String code, String language) {
        FlowState state = states.get(code);
        return state == null ? code : state.title(language);
    }

    /** The flow as Mermaid {@code stateDiagram-v2} text. */
    public String diagram(String language) {
        return new FlowDiagram(this, language).text();
    }

    /** Collects a flow and checks that it fits together. */
    public static final class Builder {
        private final String id;
        private final String module;
        private final String titleZh;
        private final String titleEn;
        private final Map<String, FlowState> states = new LinkedHashMap<>();
        private final Map<String, FlowAction> actions = new LinkedHashMap<>();
        private String page = "";
        private PolicyKey<HoldRule> holds;

        private Builder(String module, String name, String titleZh, String titleEn) {
            this.id = module + "." + name;
            this.module = module;
            this.titleZh = titleZh;
            this.titleEn = titleEn;
        }

        /** The console page of one case, such as {@code orders/{id}}. */
        public Builder page(String path) {
            page = path;
            return this;
        }

        /** What a hold means is this policy of the project. */
        public Builder holds(PolicyKey<HoldRule> rule) {
            holds = rule;
            return this;
        }

        /** Adds states. */
        public Builder states(FlowState... added) {
            for (FlowState state : added) {
                require(states.put(state.code(), state) == null, "state twice: " + state.code());
            }
            return this;
        }

        /** Adds actions. */
        public Builder actions(FlowAction... added) {
            for (FlowAction action : added) {
                require(actions.put(action.name(), action) == null, "twice: " + action.name());
            }
            return this;
        }

        /** The flow. IllegalStateException where states and actions do not fit together. */
        public FlowDefinition build() {
            List<String> reached = new ArrayList<>();
            List<String> left = new ArrayList<>();
            for (FlowAction action : actions.values()) {
                reached.addAll(action.to());
                left.addAll(action.from());
                require(!action.roles().isEmpty(), "nobody may " + action.name());
                require(
                        action.to().isEmpty() == (action.kind() == FlowAction.Kind.RESUME),
                        action.name() + " leads nowhere");
            }
            require(states.keySet().containsAll(reached), "unknown state in " + reached);
            require(states.keySet().containsAll(left), "unknown state in " + left);
            for (FlowState state : states.values()) {
                require(reached.contains(state.code()), state.code() + " is never reached");
                require(!state.open() || left.contains(state.code()), state.code() + " is a trap");
                long approvals =
                        actions.values().stream()
                                .filter(a -> a.approval() != null)
                                .filter(a -> a.from().contains(state.code()))
                                .count();
                require(
                        approvals == (FlowState.SIGNER.equals(state.waitsFor()) ? 1 : 0),
                        state.code() + " must wait for the signers of one action");
            }
            return new FlowDefinition(this);
        }

        private void require(boolean holds, String otherwise) {
            if (!holds) {
                throw new IllegalStateException(id + ": " + otherwise);
            }
        }
    }
}
