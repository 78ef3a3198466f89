/**
 * Publishes REST beans on CXF behind one gate (rule 5): login, project, module, role, then the
 * module's own server.
 */
package org.atrium.web;
