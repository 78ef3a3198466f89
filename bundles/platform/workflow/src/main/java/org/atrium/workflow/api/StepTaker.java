package org.atrium.workflow.api;

/** Takes one action on behalf of the caller, exactly as the function's own operation does. */
@FunctionalInterface
public interface StepTaker {
    /**
     * Takes the step.
     *
     * @param subjectId the function's own id of the thing
     * @param input what was entered
     */
    void take(long subjectId, StepInput input);
}
