package org.atrium.repairs.domain;

/**
 * Where a kind of matter goes (RP-04). A company with a role beside it is represented by that role
 * for now (C-14: gas); a company alone means referring out.
 *
 * @param area where it belongs
 * @param category what it is about
 * @param role role of the department; null where only a company is in charge
 * @param company outside company; null for none
 */
public record Route(Area area, Category category, String role, String company) {}
