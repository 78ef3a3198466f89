package org.atrium.kernel.api;

/** The checks of the modules on this node; asking costs no query. */
public interface ModuleChecks {
    /** The module with this id; what stands of events was counted at most half a minute ago. */
    ModuleCheck of(String module);
}
