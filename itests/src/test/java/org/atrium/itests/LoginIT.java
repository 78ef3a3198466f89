package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.atrium.demo.Answer;
import org.atrium.demo.Api;
import org.junit.Test;

/** Sessions of browsers: cookie, CSRF token, and their end. */
public class LoginIT {
    private final Api nobody = RunningAtrium.get().server();

    private static String cookie(Answer signedIn) {
        return signedIn.header("Set-Cookie").split(";")[0];
    }

    private Answer signIn(String user) {
        Map<String, String> command = Map.of("user", user, "password", "atrium-demo");
        Answer answer = nobody.ask("POST", "/api/session", command);
        assertEquals(answer.text(), 200, answer.status());
        return answer;
    }

    @Test
    public void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        String cookie = signIn("desk").header("Set-Cookie");
        assertTrue(cookie, cookie.contains("HttpOnly"));
        assertTrue(cookie, cookie.contains("SameSite=Strict"));
    }

    @Test
    public void theSessionTellsTheRolesPerProject() {
        JsonNode session = signIn("finance").json();
        assertEquals("finance", session.get("user").asText());
        String projects = session.get("projects").toString();
        assertTrue(projects, projects.contains("\"code\":\"jade-garden\""));
        assertTrue(projects, projects.contains("[\"Finance\"]"));
    }

    @Test
    public void aChangeNeedsTheToken() {
        Answer signedIn = signIn("desk");
        Api browser = nobody.with("Cookie", cookie(signedIn));
        assertEquals(200, browser.ask("GET", Given.ORDERS, null).status());
        Expect.refused(403, "web.csrf.missing", browser.ask("POST", Given.ORDERS, Given.request()));
        Expect.refused(
                403,
                "web.csrf.missing",
                browser.with("X-CSRF-Token", "guessed").ask("POST", Given.ORDERS, Given.request()));
        String token = signedIn.json().get("csrfToken").asText();
        assertEquals(
                201,
                browser.with("X-CSRF-Token", token)
                        .ask("POST", Given.ORDERS, Given.request())
                        .status());
    }

    @Test
    public void aReadStaysAReadWhateverMethodItNamesBesides() {
        Api browser = nobody.with("Cookie", cookie(signIn("desk")));
        Api override = browser.with("X-HTTP-Method-Override", "DELETE");
        assertEquals(200, override.ask("GET", "/api/session", null).status());
        assertEquals(200, browser.ask("GET", "/api/session?_method=DELETE", null).status());
        assertEquals(200, browser.ask("GET", "/api/session", null).status());
    }

    @Test
    public void aSessionEndsWithItsLogout() {
        Answer signedIn = signIn("desk");
        String token = signedIn.json().get("csrfToken").asText();
        Api browser = nobody.with("Cookie", cookie(signedIn)).with("X-CSRF-Token", token);
        assertEquals(204, browser.ask("DELETE", "/api/session", null).status());
        Expect.refused(401, "web.login.required", browser.ask("GET", Given.ORDERS, null));
    }

    @Test
    public void aBrowserIsNotAskedByADialogButAMachineIs() {
        Answer browser = nobody.with("X-Requested-With", "fetch").ask("GET", "/api/session", null);
        assertEquals(401, browser.status());
        assertFalse(browser.headers().firstValue("WWW-Authenticate").isPresent());
        Answer machine = nobody.ask("GET", "/api/session", null);
        assertTrue(machine.header("WWW-Authenticate").startsWith("Basic"));
    }

    @Test
    public void aWrongPasswordAndAnUnknownUserLookTheSame() {
        Map<String, String> wrong = Map.of("user", "shops", "password", "not-this-one");
        Map<String, String> unknown = Map.of("user", "nobody-here", "password", "not-this-one");
        Answer one = nobody.ask("POST", "/api/session", wrong);
        Answer other = nobody.ask("POST", "/api/session", unknown);
        Expect.refused(401, "identity.login.failed", one);
        Expect.refused(401, "identity.login.failed", other);
        assertEquals(one.json(), other.json());
    }

    @Test
    public void aDisabledPersonIsOutAtOnce() {
        Api it = RunningAtrium.as("it");
        Map<String, String> guest =
                Map.of("user", "guest", "name", "访客", "password", "guest-password");
        it.post("/api/people", guest);
        Api caller = nobody.as("guest", "guest-password");
        assertEquals(200, caller.ask("GET", "/api/session", null).status());
        it.put("/api/people/guest", Map.of("enabled", false));
        assertEquals(401, caller.ask("GET", "/api/session", null).status());
        assertFalse(it.get("/api/people?q=guest").toString().contains("guest-password"));
    }
}
