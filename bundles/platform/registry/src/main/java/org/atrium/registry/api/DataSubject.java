package org.atrium.registry.api;

/**
 * The person whom a request under PIPL articles 45 or 47 is about.
 *
 * @param customerId a customer of the caller's project
 * @param phone under which he is known where nobody is named by an id; null for none
 */
public record DataSubject(long customerId, String phone) {}
