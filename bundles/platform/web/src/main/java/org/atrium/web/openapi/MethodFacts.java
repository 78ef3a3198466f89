package org.atrium.web.openapi;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the byte code of one method says about refusals. */
final class MethodFacts {
    /** The module that the class belongs to. */
    final String module;

    /** The methods of ours that it calls, or that a lambda made in it calls. */
    final Set<Call> calls = new LinkedHashSet<>();

    /** The codes that stand in it. */
    final List<Said> said = new ArrayList<>();

    /** Statuses of the refusals that it makes with a code that it was given. */
    final Set<Integer> open = new LinkedHashSet<>();

    MethodFacts(String module) {
        this.module = module;
    }

    /**
     * A called method.
     *
     * @param owner class as byte code names it
     * @param method name and descriptor
     */
    record Call(String owner, String method) {}

    /**
     * A code that stands in a method.
     *
     * @param code {@code module.subject.reason}
     * @param status of the refusal that it is given to; 0 where it goes elsewhere
     * @param to the method of ours that it is given to; null for a refusal, or none of ours
     */
    record Said(String code, int status, Call to) {}
}
