package org.atrium.registry.api;

/** Says which company of the project collected a customer's data. */
public final class AssignHandler {
    /** Code of the company in this project, such as {@code DEV}. */
    public String entity;

    /** Why, at most 500 characters. */
    public String reason;
}
