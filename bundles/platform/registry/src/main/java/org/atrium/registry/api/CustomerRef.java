package org.atrium.registry.api;

/**
 * A customer as other bundles need it; the phone is not masked.
 *
 * @param id key
 * @param kind PERSON or COMPANY
 * @param name full name
 * @param phone null where not recorded
 */
public record CustomerRef(long id, String kind, String name, String phone) {}
