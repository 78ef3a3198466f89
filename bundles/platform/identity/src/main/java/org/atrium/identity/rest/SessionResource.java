package org.atrium.identity.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import javax.annotation.security.PermitAll;
import javax.annotation.security.RolesAllowed;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.CookieParam;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.atrium.common.Roles;
import org.atrium.identity.api.ChangePassword;
import org.atrium.identity.api.Origin;
import org.atrium.identity.api.SessionView;
import org.atrium.identity.api.SignIn;
import org.atrium.identity.service.OwnPasswordService;
import org.atrium.identity.service.SessionService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Signing in and out. */
@Path("/session")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Component(service = SessionResource.class)
public class SessionResource {
    private static final String COOKIE = "atrium-session";

    private final SessionService sessions;
    private final OwnPasswordService passwords;

    @Activate
    public SessionResource(
            @Reference SessionService sessions, @Reference OwnPasswordService passwords) {
        this.sessions = sessions;
        this.passwords = passwords;
    }

    @POST
    @PermitAll
    @Operation(
            summary = "Log in; sets the session cookie",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(schema = @Schema(implementation = SessionView.class))))
    public Response signIn(
            SignIn command,
            @CookieParam(COOKIE) String earlier,
            @Context HttpServletRequest request) {
        SessionService.Opened opened =
                sessions.signIn(
                        command,
                        earlier,
                        new Origin(request.getRemoteAddr(), request.getHeader("User-Agent")));
        return withCookie(Response.ok(opened.view()), opened.token(), "", request);
    }

    @GET
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Who is logged in, with the roles per project")
    public SessionView current(@CookieParam(COOKIE) String token) {
        return sessions.current(token);
    }

    @DELETE
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(
            summary = "Log out; ends the session and removes the cookie",
            responses = @ApiResponse(responseCode = "204"))
    public Response signOut(
            @CookieParam(COOKIE) String token, @Context HttpServletRequest request) {
        sessions.signOut(token);
        return withCookie(Response.noContent(), "", "; Max-Age=0", request);
    }

    @PUT
    @Path("/password")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Change one's own password; other sessions end")
    public void changePassword(ChangePassword command, @CookieParam(COOKIE) String token) {
        passwords.change(command, token);
    }

    private static Response withCookie(
            Response.ResponseBuilder answer,
            String value,
            String extra,
            HttpServletRequest request) {
        String secure = request.isSecure() ? "; Secure" : "";
        String cookie =
                COOKIE + "=" + value + "; Path=/; HttpOnly; SameSite=Strict" + secure + extra;
        return answer.header(HttpHeaders.SET_COOKIE, cookie).build();
    }
}
