package org.atrium.kernel.api;

import java.util.Set;

/**
 * What the gate asks about a project on every request.
 *
 * @param project the project
 * @param functions ids of the functions that are enabled there, whether they run or not
 */
public record Admission(ProjectRef project, Set<String> functions) {}
