package org.atrium.registry.api;

/**
 * Who stands for a house on a day; the phone is not masked.
 *
 * @param customerId key of the customer
 * @param name full name
 * @param phone the number given for this house, else the customer's; null where not recorded
 */
public record PartyRef(long customerId, String name, String phone) {}
