package org.atrium.identity.service;

import javax.security.auth.login.FailedLoginException;
import org.atrium.common.Check;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotAllowed;
import org.atrium.identity.api.ChangePassword;
import org.atrium.identity.store.PersonStore;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changing one's own password. */
@Component(service = OwnPasswordService.class)
public class OwnPasswordService {
    private final PasswordCheck proof;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Directory directory;
    private final PersonStore people;
    private final Callers callers;
    private final Transactions transactions;
    private final Audit audit;

    @Activate
    public OwnPasswordService(
            @Reference PasswordCheck proof,
            @Reference Passwords passwords,
            @Reference Sessions sessions,
            @Reference Directory directory,
            @Reference PersonStore people,
            @Reference Callers callers,
            @Reference Transactions transactions,
            @Reference Audit audit) {
        this.proof = proof;
        this.passwords = passwords;
        this.sessions = sessions;
        this.directory = directory;
        this.people = people;
        this.callers = callers;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * Changes the caller's password; his other sessions end. A wrong old password counts like a
     * failed login.
     *
     * @param token of the session that stays; null for none
     * @throws InvalidInput field {@code old} with {@code identity.password.old-wrong}, field {@code
     *     new} with the rule that it breaks
     * @throws NotAllowed {@code identity.login.locked}
     */
    public void change(ChangePassword command, String token) {
        String user = callers.current().user();
        Check check = new Check();
        if (command.oldPassword == null || command.oldPassword.isEmpty()) {
            check.missing("old");
        }
        passwords.check(check, "new", user, command.newPassword);
        check.done();
        long personId = prove(user, command.oldPassword).personId();
        String hash = passwords.hash(command.newPassword);
        transactions.write(
                () -> {
                    audit.record("identity.person", personId, "change-password", null, null);
                    return people.change(user, p -> p.changePassword(hash), p -> true).isPresent();
                });
        directory.drop(personId);
        sessions.closeOf(personId, token);
    }

    private Known prove(String user, String oldPassword) {
        try {
            return proof.check(user, oldPassword);
        } catch (LockedOut e) {
            throw new NotAllowed("identity.login.locked").with("minutes", e.minutes());
        } catch (FailedLoginException e) {
            throw new InvalidInput("common.input.invalid")
                    .field("old", "identity.password.old-wrong");
        }
    }
}
