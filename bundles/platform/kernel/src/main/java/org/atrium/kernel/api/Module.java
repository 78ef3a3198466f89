package org.atrium.kernel.api;

import java.util.List;

/**
 * The face of a bundle to the platform: a whiteboard service. Registering one is all that a
 * function does to appear (paths, menu, policies, jobs); unregistering it takes all of that away
 * and leaves the data.
 */
public interface Module {
    /** What the module is called and what it declares. */
    ModuleInfo info();

    /** Its JAX-RS resource objects; all of them are served by one server of the module's own. */
    List<Object> resources();

    /**
     * Throws where it cannot serve, such as without something it needs; the message is for group
     * IT. Asked before a route is moved to this version, so it answers within a second.
     */
    default void check() {}

    /** Its long jobs. */
    default List<JobRunner> jobs() {
        return List.of();
    }

    /** What it can foresee of a change of policies. */
    default List<PolicyPreview> previews() {
        return List.of();
    }

    /**
     * What it does when others tell of something. The subscription of a function begins where and
     * when it is enabled and ends where it is disabled; a part of the platform subscribes
     * everywhere. What happened while the module was away is delivered when it is back.
     */
    default List<EventHandler> events() {
        return List.of();
    }
}
