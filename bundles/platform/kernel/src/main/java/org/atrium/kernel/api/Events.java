package org.atrium.kernel.api;

/**
 * Tells the other functions what happened: a row in the outbox, in the same transaction as the
 * cause (rule 2).
 */
public interface Events {
    /**
     * @param type in the past tense, such as {@code order.closed}
     * @param version of the payload's shape
     * @param houseId the house it concerns, which orders the delivery; null for none
     * @param payload a plain struct; consumers read the fields that they know
     */
    void publish(String type, int version, Long houseId, Object payload);
}
