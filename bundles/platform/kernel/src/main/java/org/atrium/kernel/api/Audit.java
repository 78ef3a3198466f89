package org.atrium.kernel.api;

/** Writes who changed what, in the same transaction as the change (flows.md 6.4). */
public interface Audit {
    /**
     * @param entity what was changed, such as {@code repairs.order}
     * @param id of the thing
     * @param action the verb, such as {@code dispatch}
     * @param before struct of the state before; null where it is new
     * @param after struct of the state after; null where it is gone
     */
    void record(String entity, long id, String action, Object before, Object after);
}
