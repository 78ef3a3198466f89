/** What every other bundle may ask of the kernel. */
@Export
@Version("1.0.0")
package org.atrium.kernel.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
