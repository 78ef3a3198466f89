package org.atrium.workflow.api;

import java.util.List;

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
}
