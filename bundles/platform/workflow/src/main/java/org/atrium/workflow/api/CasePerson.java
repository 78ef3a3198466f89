package org.atrium.workflow.api;

/** Somebody to whom a case may be handed over. */
public final class CasePerson {
    /** Login name. */
    public String user;

    /** Shown name; null where none is known. */
    public String name;

    /** With these names. */
    public static CasePerson of(String user, String name) {
        CasePerson person = new CasePerson();
        person.user = user;
        person.name = name;
        return person;
    }
}
