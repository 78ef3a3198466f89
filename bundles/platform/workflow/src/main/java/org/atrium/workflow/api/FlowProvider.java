package org.atrium.workflow.api;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The flows of a function: a service that its module registers beside {@code Module}. Gone when the
 * function is gone, and with it its tasks; the cases stay and their clocks run on.
 */
public interface FlowProvider {
    /** The flows. */
    List<FlowDefinition> flows();

    /**
     * Whether the function's own guard lets this action be offered now; role and state have been
     * checked. Called inside a reading transaction.
     *
     * @param flow id of the flow
     * @param subjectId the function's own id of the thing
     * @param action name
     */
    default boolean offers(String flow, long subjectId, String action) {
        return true;
    }

    /**
     * The actions that can be taken from a form made of their {@code inputs}: in the inbox, on the
     * page of a case, on many cases at once. By action name.
     */
    default Map<String, StepTaker> takers(String flow) {
        return Map.of();
    }

    /**
     * Whether a member with these roles may be given a case.
     *
     * @param role the role it waits for; null for none in particular
     */
    default boolean mayHandle(String flow, String role, Set<String> roles) {
        return role == null || roles.contains(role);
    }

    /** Told inside the transaction that a case was handed over to this user. */
    default void handedOver(String flow, long subjectId, String user) {}
}
