/** What a function declares of its flows, and the cases that run through them. */
@Export
@Version("1.0.0")
package org.atrium.workflow.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
