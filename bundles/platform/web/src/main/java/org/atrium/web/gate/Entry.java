package org.atrium.web.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import org.atrium.common.NotAllowed;
import org.atrium.identity.api.LoginRefused;
import org.atrium.identity.api.Logins;
import org.atrium.identity.api.Origin;
import org.atrium.identity.api.SignedIn;

/** Who sends a request: HTTP Basic for machines, session cookie and CSRF token for browsers. */
class Entry {
    /** Name of the session cookie. */
    static final String COOKIE = "atrium-session";

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final Logins logins;

    Entry(Logins logins) {
        this.logins = logins;
    }

    /**
     * @return empty where the request carries no or no valid login
     * @throws NotAllowed {@code web.csrf.missing} where a browser's change lacks the token
     */
    Optional<SignedIn> signedIn(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return basic(header.substring(6).strip(), origin(request));
        }
        Optional<SignedIn> who = cookie(request).flatMap(logins::session);
        who.ifPresent(s -> requireToken(request, s));
        return who;
    }

    /** Whether to ask for Basic in a 401: never a browser, which would open its own dialog. */
    static boolean isMachine(HttpServletRequest request) {
        return request.getHeader("Sec-Fetch-Mode") == null
                && request.getHeader("X-Requested-With") == null
                && cookie(request).isEmpty();
    }

    private Optional<SignedIn> basic(String encoded, Origin origin) {
        String[] parts;
        try {
            String decoded =
                    new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            parts = decoded.split(":", 2);
        } catch (IllegalArgumentException e) {
            throw LoginRefused.failed();
        }
        if (parts.length != 2) {
            throw LoginRefused.failed();
        }
        return logins.password(parts[0], parts[1], origin).or(() -> refuse());
    }

    private static Origin origin(HttpServletRequest request) {
        return new Origin(request.getRemoteAddr(), request.getHeader("User-Agent"));
    }

    private static Optional<SignedIn> refuse() {
        throw LoginRefused.failed();
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(c -> COOKIE.equals(c.getName()))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static void requireToken(HttpServletRequest request, SignedIn who) {
        if (READS.contains(request.getMethod())) {
            return;
        }
        String token = request.getHeader("X-CSRF-Token");
        boolean same =
                token != null
                        && MessageDigest.isEqual(
                                token.getBytes(StandardCharsets.UTF_8),
                                who.csrfToken().getBytes(StandardCharsets.UTF_8));
        if (!same) {
            throw new NotAllowed("web.csrf.missing");
        }
    }
}
