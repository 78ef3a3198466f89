/** Messages to households: what is told, how it reaches them and what proves it. */
@Export
@Version("1.0.0")
package org.atrium.notices.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
