package org.atrium.identity.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import javax.annotation.security.PermitAll;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.core.Response;
import org.atrium.identity.api.SessionView;
import org.atrium.identity.api.SignIn;
import org.atrium.identity.rest.PeopleResource;
import org.atrium.identity.rest.SessionResource;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** The cookie, and who may call what. */
public class SessionResourceTest {
    private IdentityFixture identity;
    private SessionResource resource;

    @Before
    public void open() {
        identity = new IdentityFixture();
        identity.person("desk");
        resource = new SessionResource(identity.sessionService, identity.ownPassword);
    }

    @After
    public void close() {
        identity.close();
    }

    @Test
    public void theCookieIsOutOfReachForScriptsAndOtherSites() {
        Response response = resource.signIn(signIn(), null, request(true));
        String cookie = response.getHeaderString("Set-Cookie");
        assertTrue(
                cookie,
                cookie.matches(
                        "atrium-session=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict; Secure"));
        String token = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
        SessionView view = (SessionView) response.getEntity();
        assertEquals(view.csrfToken, identity.logins.session(token).orElseThrow().csrfToken());
        assertTrue("the token is no CSRF token", !token.equals(view.csrfToken));
    }

    @Test
    public void withoutTlsTheCookieWorksToo() {
        Response response = resource.signIn(signIn(), null, request(false));
        assertTrue(response.getHeaderString("Set-Cookie").endsWith("SameSite=Strict"));
    }

    @Test
    public void loggingOutEndsTheSessionAndRemovesTheCookie() {
        Response in = resource.signIn(signIn(), null, request(false));
        String token = in.getHeaderString("Set-Cookie").split("[=;]")[1];
        Response out = resource.signOut(token, request(false));
        assertEquals(204, out.getStatus());
        assertEquals(
                "atrium-session=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0",
                out.getHeaderString("Set-Cookie"));
        assertTrue(identity.logins.session(token).isEmpty());
    }

    @Test
    public void onlyLoggingInIsOpenToEverybody() {
        List<String> open =
                Arrays.stream(new Class<?>[] {SessionResource.class, PeopleResource.class})
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(PermitAll.class))
                        .map(Method::getName)
                        .toList();
        assertEquals(List.of("signIn"), open);
    }

    private static SignIn signIn() {
        SignIn command = new SignIn();
        command.user = "desk";
        command.password = IdentityFixture.PASSWORD;
        return command;
    }

    private static HttpServletRequest request(boolean secure) {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        SessionResourceTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, method, args) ->
                                switch (method.getName()) {
                                    case "isSecure" -> secure;
                                    case "getRemoteAddr" -> "10.1.2.3";
                                    case "getHeader" -> "Firefox";
                                    default -> throw new UnsupportedOperationException();
                                });
    }
}
