/** Values and errors that every bundle shares. No behaviour of any function stands here. */
@Export
@Version("1.0.0")
package org.atrium.common;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
