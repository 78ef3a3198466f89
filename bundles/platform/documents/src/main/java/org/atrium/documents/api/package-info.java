/** Spreadsheets in and out, forms on paper, and the files that people attach to things. */
@Export
@Version("1.0.0")
package org.atrium.documents.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
