package org.atrium.workflow.domain;

/**
 * Where a case stands: a state with whom it waits for and which clock runs.
 *
 * @param state code
 * @param open whether something is still to be done
 * @param assigneeRole role whose inbox shows it; null for none
 * @param assignee person whose inbox shows it; null for none
 * @param clock name of the clock; null for none
 * @param breach whether a passed due time is a breach rather than a reminder
 * @param escalateTo role that gets it too once the due time has passed; null for none
 */
public record Place(
        String state,
        boolean open,
        String assigneeRole,
        String assignee,
        String clock,
        boolean breach,
        String escalateTo) {}
