/** Who people are and which roles they have where; the gate asks here on every request. */
@Export
@Version("1.0.0")
package org.atrium.identity.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
