/** Houses, customers, and who owns and lives where in time. */
@Export
@Version("1.0.0")
package org.atrium.registry.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
