package org.atrium.identity.service;

import java.util.ArrayList;
import java.util.List;
import javax.security.auth.login.FailedLoginException;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotAllowed;
import org.atrium.common.Unavailable;
import org.atrium.identity.api.ChangePassword;
import org.atrium.identity.domain.PasswordRules;
import org.atrium.identity.domain.Person;
import org.atrium.identity.store.PersonStore;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Proving and changing one's own password. */
@Component(service = OwnPasswordService.class)
public class OwnPasswordService {
    private final PasswordCheck proof;
    private final Passwords passwords;
    private final Sessions sessions;
    private final PersonStore people;
    private final PersonActions actions;
    private final Callers callers;
    private final Transactions transactions;

    @Activate
    public OwnPasswordService(
            @Reference PasswordCheck proof,
            @Reference Passwords passwords,
            @Reference Sessions sessions,
            @Reference PersonStore people,
            @Reference PersonActions actions,
            @Reference Callers callers,
            @Reference Transactions transactions) {
        this.proof = proof;
        this.passwords = passwords;
        this.sessions = sessions;
        this.people = people;
        this.actions = actions;
        this.callers = callers;
        this.transactions = transactions;
    }

    /**
     * Changes the caller's password; his other sessions end. A wrong old password counts like a
     * failed login.
     *
     * @param token of the session that stays; null for none
     * @throws InvalidInput field {@code old} with {@code identity.password.old-wrong}, field {@code
     *     new} with the rule that it breaks
     * @throws Conflict {@code identity.password.directory} where the company's directory keeps it
     * @throws NotAllowed {@code identity.login.locked}
     */
    public void change(ChangePassword command, String token) {
        String user = callers.current().user();
        ChangePassword given = command == null ? new ChangePassword() : command;
        Check check = new Check();
        if (given.oldPassword == null || given.oldPassword.isEmpty()) {
            check.missing("old");
        }
        passwords.check(check, "new", user, given.newPassword);
        check.done();
        Known known = prove(given.oldPassword, "old");
        refuseEarlier(known, given.newPassword);
        String hash = passwords.hash(given.newPassword);
        transactions.write(() -> actions.ownPassword(actions.person(user), hash));
        actions.settle(known.personId(), false);
        sessions.closeOf(known.personId(), token);
    }

    /**
     * The caller, where the password is his; a wrong one counts like a failed login.
     *
     * @param field that is named where it is not
     * @throws InvalidInput that field with {@code identity.password.old-wrong}
     * @throws NotAllowed {@code identity.login.locked}
     */
    Known prove(String password, String field) {
        try {
            return proof.check(callers.current().user(), password == null ? "" : password);
        } catch (LockedOut e) {
            throw new NotAllowed("identity.login.locked").with("minutes", e.minutes());
        } catch (LdapDirectory.Down e) {
            throw new Unavailable("identity.login.directory-down");
        } catch (FailedLoginException e) {
            throw new InvalidInput("common.input.invalid")
                    .field(field, "identity.password.old-wrong");
        }
    }

    /** The present password and the four before it are used up. */
    private void refuseEarlier(Known known, String newPassword) {
        if (known.person().source() != Person.Source.LOCAL) {
            throw new Conflict("identity.password.directory").with("user", known.user());
        }
        List<String> hashes = new ArrayList<>(List.of(known.passwordHash()));
        hashes.addAll(
                transactions.read(
                        () -> people.earlierHashes(known.personId(), PasswordRules.HISTORY - 1)));
        if (passwords.matchesAny(newPassword, hashes)) {
            throw new InvalidInput("common.input.invalid")
                    .field("new", "identity.password.used-before");
        }
    }
}
