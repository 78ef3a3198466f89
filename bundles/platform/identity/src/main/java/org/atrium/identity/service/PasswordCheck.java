package org.atrium.identity.service;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.security.auth.login.FailedLoginException;
import org.atrium.identity.domain.LoginFailures;
import org.atrium.identity.domain.Person.Source;
import org.atrium.identity.domain.UserName;
import org.atrium.identity.store.LoginFailureStore;
import org.atrium.kernel.api.Audit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Checks passwords against the tables: locks a name after too many failures, does the same work for
 * a name that nobody has, and remembers a verified credential for five minutes under a key that
 * lives as long as this process. A remembered credential holds only while the person is enabled and
 * the password's hash is the same.
 */
@Component(service = PasswordCheck.class)
public class PasswordCheck {
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int STRIPES = 64;

    private final Directory directory;
    private final LoginFailureStore failures;
    private final Passwords passwords;
    private final IdentitySettings settings;
    private final LdapDirectory ldap;
    private final LdapPeople ldapPeople;
    private final SystemTransactions transactions;
    private final Audit audit;
    private final Clock clock;
    private final Key key = new SecretKeySpec(new Secrets().bytes(), "HmacSHA256");
    private final BriefCache<String, Verified> verified;
    private final Object[] stripes =
            IntStream.range(0, STRIPES).mapToObj(i -> new Object()).toArray();

    @Activate
    public PasswordCheck(
            @Reference Directory directory,
            @Reference LoginFailureStore failures,
            @Reference Passwords passwords,
            @Reference IdentitySettings settings,
            @Reference LdapDirectory ldap,
            @Reference LdapPeople ldapPeople,
            @Reference SystemTransactions transactions,
            @Reference Audit audit) {
        this(
                directory,
                failures,
                passwords,
                settings,
                ldap,
                ldapPeople,
                transactions,
                audit,
                Clock.systemUTC());
    }

    PasswordCheck(
            Directory directory,
            LoginFailureStore failures,
            Passwords passwords,
            IdentitySettings settings,
            LdapDirectory ldap,
            LdapPeople ldapPeople,
            SystemTransactions transactions,
            Audit audit,
            Clock clock) {
        this.directory = directory;
        this.failures = failures;
        this.passwords = passwords;
        this.settings = settings;
        this.ldap = ldap;
        this.ldapPeople = ldapPeople;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.verified = new BriefCache<>(REMEMBERED, clock);
    }

    /** The person to whom this credential belongs, if it was verified a moment ago. No hashing. */
    Optional<Known> remembered(String typedName, String password) {
        return verified.find(credential(UserName.normal(typedName), password))
                .flatMap(
                        v ->
                                directory
                                        .enabled(v.personId())
                                        .filter(p -> p.passwordHash().equals(v.passwordHash()))
                                        .filter(p -> !p.lockedAt(clock.instant())));
    }

    /**
     * Verifies a password. One name is checked by one thread at a time: guesses cannot outrun the
     * count of failures, and of many equal logins only the first one hashes.
     *
     * @throws LockedOut after too many failures under this name
     * @throws FailedLoginException where the password is wrong, or there is no such person, or he
     *     is disabled
     * @throws LdapDirectory.Down where the company's directory would have to say so and cannot
     */
    Known check(String typedName, String password)
            throws FailedLoginException, LockedOut, LdapDirectory.Down {
        String name = UserName.normal(typedName);
        synchronized (stripes[Math.floorMod(name.hashCode(), STRIPES)]) {
            Optional<Known> remembered = remembered(name, password);
            return remembered.isPresent() ? remembered.get() : verify(name, password);
        }
    }

    /** Counts a failure under this name that is not the password's. */
    void failed(Known known) {
        transactions.write(() -> countFailure(nameHash(known.user()), Optional.of(known)));
    }

    /** What failures under this name are stored by. */
    static String nameHash(String userName) {
        return Secrets.sha256("name:" + userName);
    }

    private Known verify(String name, String password)
            throws FailedLoginException, LockedOut, LdapDirectory.Down {
        String nameHash = nameHash(name);
        Optional<LoginFailures> before = transactions.read(() -> failures.find(nameHash));
        refuseLocked(before);
        long stamp = verified.stamp();
        Optional<Known> person = directory.byName(name);
        Optional<Known> right = proved(name, password, person);
        if (right.filter(Known::enabled).isEmpty()) {
            if (transactions.writing(() -> countFailure(nameHash, person))) {
                refuseLocked(transactions.read(() -> failures.find(nameHash)));
            }
            throw new FailedLoginException("identity.login.failed");
        }
        if (before.isPresent()) {
            transactions.write(() -> failures.clear(nameHash));
        }
        Known known = right.get();
        verified.keep(
                credential(name, password),
                new Verified(known.personId(), known.passwordHash()),
                stamp);
        return known;
    }

    /**
     * The person, where the password is his: asked of the directory for its own and unknown ones.
     */
    private Optional<Known> proved(String name, String password, Optional<Known> person)
            throws LdapDirectory.Down {
        boolean local = person.filter(p -> p.person().source() == Source.LOCAL).isPresent();
        if (!local && ldap.exists()) {
            Optional<LdapDirectory.Entry> entry = ldap.verify(name, password);
            return entry.map(e -> ldapPeople.welcome(name, e, ldap.roles()));
        }
        String hash = local ? person.get().passwordHash() : null;
        return passwords.matches(password, hash) ? person : Optional.empty();
    }

    private void refuseLocked(Optional<LoginFailures> found) throws LockedOut {
        Instant now = clock.instant();
        if (found.isPresent() && found.get().lockedAt(now)) {
            throw new LockedOut(found.get().lockedUntil(), now);
        }
    }

    private boolean countFailure(String nameHash, Optional<Known> person) {
        boolean locked =
                failures.count(
                        nameHash, clock.instant(), settings.failuresPerName(), settings.lock());
        if (locked && person.isPresent()) {
            long personId = person.get().personId();
            audit.record("identity.person", personId, "lock-out", null, null);
            directory.drop(personId);
            verified.dropIf((credential, v) -> v.personId() == personId);
        }
        return locked;
    }

    private String credential(String name, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(name.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Verified(long personId, String passwordHash) {}
}
