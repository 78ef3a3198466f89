package org.atrium.workflow.api;

/**
 * A state of a flow.
 *
 * @param code such as {@code DISPATCHED}
 * @param titleZh Chinese title
 * @param titleEn English title
 * @param open whether something is still to be done; a case that enters a closed state leaves every
 *     inbox
 * @param waitsFor who is to act: a role code, {@link #HANDLER_ROLE}, {@link #HANDLER}, {@link
 *     #SIGNER}, or null for nobody in particular
 * @param clock the deadline that runs; null for none
 */
public record FlowState(
        String code,
        String titleZh,
        String titleEn,
        boolean open,
        String waitsFor,
        FlowClock clock) {
    /** Waits for the role that the case was given to. */
    public static final String HANDLER_ROLE = "handler-role";

    /** Waits for the person whom the case names, or for its role where it names none. */
    public static final String HANDLER = "handler";

    /** Waits for those whose signature is next (see {@link FlowAction#signedBy}). */
    public static final String SIGNER = "signer";

    /** An open state that waits for this role. */
    public static FlowState open(String code, String titleZh, String titleEn, String waitsFor) {
        return new FlowState(code, titleZh, titleEn, true, waitsFor, null);
    }

    /** A closed state. */
    public static FlowState closed(String code, String titleZh, String titleEn) {
        return new FlowState(code, titleZh, titleEn, false, null, null);
    }

    /** The same state with a deadline. */
    public FlowState under(FlowClock deadline) {
        return new FlowState(code, titleZh, titleEn, open, waitsFor, deadline);
    }

    /** The title in this language, {@code en} or anything else for Chinese. */
    public String title(String language) {
        return "en".equals(language) ? titleEn : titleZh;
    }
}
