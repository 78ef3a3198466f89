package org.atrium.identity.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.CookieParam;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.atrium.common.Roles;
import org.atrium.identity.api.AccountView;
import org.atrium.identity.api.ChangeAccount;
import org.atrium.identity.api.ConfirmCode;
import org.atrium.identity.api.NewSecondFactor;
import org.atrium.identity.api.ProvePassword;
import org.atrium.identity.api.RecoveryCodes;
import org.atrium.identity.api.SessionRow;
import org.atrium.identity.service.AccountService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Oneself. */
@Path("/account")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Component(service = AccountResource.class)
public class AccountResource {
    private static final String COOKIE = "atrium-session";

    private final AccountService account;

    @Activate
    public AccountResource(@Reference AccountService account) {
        this.account = account;
    }

    @GET
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Oneself")
    public AccountView view() {
        return account.view();
    }

    @PUT
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Change one's own name, phone or language")
    public AccountView change(ChangeAccount command) {
        return account.change(command);
    }

    @GET
    @Path("/sessions")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "One's own open browser sessions")
    public List<SessionRow> sessions(@CookieParam(COOKIE) String token) {
        return account.sessions(token);
    }

    @DELETE
    @Path("/sessions/{id}")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "End one of one's own sessions")
    public void revoke(@PathParam("id") String id) {
        account.revoke(id);
    }

    @DELETE
    @Path("/sessions")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "End all of one's own sessions, but the present one unless all=true")
    public void revokeAll(@CookieParam(COOKIE) String token, @QueryParam("all") boolean all) {
        account.revokeAll(token, !all);
    }

    @POST
    @Path("/second-factor")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Begin the set-up of a second factor")
    public NewSecondFactor begin(ProvePassword command) {
        return account.begin(command);
    }

    @POST
    @Path("/second-factor/confirm")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Make the second factor count; the answer tells the recovery codes")
    public RecoveryCodes confirm(ConfirmCode command) {
        return account.confirm(command);
    }

    @POST
    @Path("/second-factor/recovery-codes")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "New recovery codes in place of those before")
    public RecoveryCodes renewCodes(ProvePassword command) {
        return account.renewCodes(command);
    }

    @POST
    @Path("/second-factor/remove")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Take one's own second factor away")
    public void remove(ProvePassword command) {
        account.remove(command);
    }
}
