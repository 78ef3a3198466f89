package org.atrium.web.gate;

import org.atrium.common.Problem;

/** The operation needs a login and the request carries none that is valid (401). */
final class NotSignedIn extends Problem {
    private static final long serialVersionUID = 1L;

    NotSignedIn() {
        super(401, "web.login.required");
    }
}
