package org.atrium.identity.api;

import java.util.List;

/** Codes that each open one login without the app. */
public final class RecoveryCodes {
    /** Shown only now; kept as hashes. */
    public List<String> codes;
}
