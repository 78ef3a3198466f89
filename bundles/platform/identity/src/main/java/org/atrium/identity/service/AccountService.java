package org.atrium.identity.service;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.atrium.common.Check;
import org.atrium.common.Conflict;
import org.atrium.common.Ids;
import org.atrium.common.InvalidInput;
import org.atrium.common.NotFound;
import org.atrium.identity.api.AccountView;
import org.atrium.identity.api.ChangeAccount;
import org.atrium.identity.api.ConfirmCode;
import org.atrium.identity.api.NewSecondFactor;
import org.atrium.identity.api.ProvePassword;
import org.atrium.identity.api.RecoveryCodes;
import org.atrium.identity.api.SessionRow;
import org.atrium.identity.domain.LoginSession;
import org.atrium.identity.domain.Person;
import org.atrium.identity.domain.QrCode;
import org.atrium.identity.domain.UserName;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Oneself: particulars, sessions, second factor. */
@Component(service = AccountService.class)
public class AccountService {
    private final PersonActions actions;
    private final OwnPasswordService passwords;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final Directory directory;
    private final Callers callers;
    private final Transactions transactions;
    private final SystemTransactions system;
    private final SecurityLog log;

    @Activate
    public AccountService(
            @Reference PersonActions actions,
            @Reference OwnPasswordService passwords,
            @Reference SecondFactors factors,
            @Reference Sessions sessions,
            @Reference Directory directory,
            @Reference Callers callers,
            @Reference Transactions transactions,
            @Reference SystemTransactions system,
            @Reference SecurityLog log) {
        this.actions = actions;
        this.passwords = passwords;
        this.factors = factors;
        this.sessions = sessions;
        this.directory = directory;
        this.callers = callers;
        this.transactions = transactions;
        this.system = system;
        this.log = log;
    }

    /** Oneself. */
    public AccountView view() {
        Known known = self();
        AccountView view = new AccountView();
        view.user = known.user();
        view.name = known.name();
        view.phone = known.person().phone();
        view.language = known.language();
        view.ownPassword = known.person().source() == Person.Source.LOCAL;
        view.passwordSetAt = known.person().passwordSetAt();
        view.secondFactor = known.secondFactor();
        view.recoveryCodes = transactions.read(() -> factors.recoveryCodesLeft(known.personId()));
        view.blockedBy = known.blockedBy();
        return view;
    }

    /** Changes one's own particulars. */
    public AccountView change(ChangeAccount command) {
        ChangeAccount given = command == null ? new ChangeAccount() : command;
        Check check = new Check();
        String name = check.optionalText("name", given.name, PersonFields.NAME_LENGTH);
        String phone = check.optionalText("phone", given.phone, PersonFields.PHONE_LENGTH);
        String language = PersonFields.language(check, given.language);
        check.done();
        String user = callers.current().user();
        transactions.write(
                () ->
                        actions.change(
                                actions.person(user),
                                "change",
                                p -> {
                                    p.rename(name == null ? p.name() : name);
                                    p.phone(given.phone == null ? p.phone() : phone);
                                    p.speak(language == null ? p.language() : language);
                                }));
        actions.settle(self().personId(), false);
        return view();
    }

    /** One's open sessions; {@code token} is that of the present one, null for none. */
    public List<SessionRow> sessions(String token) {
        return rows(self().personId(), token);
    }

    /** Another person's open sessions, for group IT. */
    public List<SessionRow> sessionsOf(String typedUser) {
        return rows(personId(typedUser), null);
    }

    /** Ends one of one's own sessions. */
    public void revoke(String id) {
        revoke(self(), id);
    }

    /** Ends one of a person's sessions, for group IT. */
    public void revoke(String typedUser, String id) {
        String user = UserName.normal(typedUser);
        personId(user);
        revoke(directory.byName(user).orElseThrow(), id);
    }

    /** Ends all of one's sessions, but the present one where {@code keepPresent}. */
    public void revokeAll(String token, boolean keepPresent) {
        Known self = self();
        sessions.closeOf(self.personId(), keepPresent ? token : null);
        record("sessions-revoked", self.user(), null);
    }

    /** Ends all sessions of a person, for group IT. */
    public void revokeAllOf(String typedUser) {
        long personId = personId(typedUser);
        sessions.closeOf(personId, null);
        record("sessions-revoked", UserName.normal(typedUser), null);
    }

    private void revoke(Known known, String id) {
        long key = Ids.parse(id, "identity.session.not-found");
        if (!sessions.closeOne(known.personId(), key)) {
            throw new NotFound("identity.session.not-found").with("id", id);
        }
        record("session-revoked", known.user(), null);
    }

    /**
     * Begins the set-up of a second factor; the present password is needed.
     *
     * @throws Conflict {@code identity.second-factor.exists}
     */
    public NewSecondFactor begin(ProvePassword command) {
        Known self = passwords.prove(command == null ? null : command.password, "password");
        String secret = secret(self);
        NewSecondFactor answer = new NewSecondFactor();
        answer.secret = secret;
        answer.address =
                "otpauth://totp/Atrium:"
                        + URLEncoder.encode(self.user(), StandardCharsets.UTF_8)
                        + "?secret="
                        + secret
                        + "&issuer=Atrium&digits=6&period=30";
        QrCode code = QrCode.of(answer.address);
        answer.picture = new NewSecondFactor.Picture();
        answer.picture.size = code.size();
        answer.picture.path = code.path();
        return answer;
    }

    /** Outside the caller's Idempotency-Key, so that no answer with the secret is kept. */
    private String secret(Known self) {
        return system.writing(() -> factors.begin(self.personId()));
    }

    /**
     * Makes the second factor count, once the app shows the right code.
     *
     * @throws InvalidInput field {@code code}: {@code identity.second-factor.wrong}
     */
    public RecoveryCodes confirm(ConfirmCode command) {
        Known self = self();
        String code = command == null ? null : command.code;
        transactions.write(
                () -> {
                    if (!factors.confirm(self.personId(), code)) {
                        throw new InvalidInput("common.input.invalid")
                                .field("code", "identity.second-factor.wrong");
                    }
                    log.record("second-factor", self.user(), null);
                    return null;
                });
        List<String> codes = system.writing(() -> factors.recoveryCodes(self.personId()));
        actions.settle(self.personId(), false);
        return printed(codes);
    }

    /** New recovery codes in place of those before; the present password is needed. */
    public RecoveryCodes renewCodes(ProvePassword command) {
        Known self = passwords.prove(command == null ? null : command.password, "password");
        if (!self().secondFactor()) {
            throw new Conflict("identity.second-factor.none");
        }
        record("recovery-codes", self.user(), null);
        return printed(system.writing(() -> factors.recoveryCodes(self.personId())));
    }

    /** Takes one's own second factor away; the present password is needed. */
    public void remove(ProvePassword command) {
        Known self = passwords.prove(command == null ? null : command.password, "password");
        transactions.write(() -> actions.removeSecondFactor(actions.person(self.user())));
        actions.settle(self.personId(), false);
    }

    private List<SessionRow> rows(long personId, String token) {
        return sessions.of(personId).stream().map(s -> row(s, token)).toList();
    }

    private static SessionRow row(LoginSession session, String token) {
        SessionRow row = new SessionRow();
        row.id = Ids.print(session.id());
        row.address = session.address() == null ? "" : session.address();
        row.device = session.device() == null ? "" : session.device();
        row.openedAt = session.createdAt();
        row.lastSeenAt = session.lastSeenAt();
        row.expiresAt = session.expiresAt();
        row.present = Sessions.isOf(session, token);
        return row;
    }

    private static RecoveryCodes printed(List<String> codes) {
        RecoveryCodes answer = new RecoveryCodes();
        answer.codes = codes;
        return answer;
    }

    private void record(String event, String user, String detail) {
        transactions.write(
                () -> {
                    log.record(event, user, detail);
                    return null;
                });
    }

    private long personId(String typedUser) {
        String user = UserName.normal(typedUser);
        return transactions.read(() -> actions.person(user).id());
    }

    private Known self() {
        return directory.byName(callers.current().user()).orElseThrow();
    }
}
