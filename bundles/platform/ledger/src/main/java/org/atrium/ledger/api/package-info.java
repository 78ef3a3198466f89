/** What functions may ask of the ledger, and the structs of its REST operations. */
@Export
@Version("1.0.0")
package org.atrium.ledger.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
