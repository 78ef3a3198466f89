package org.atrium.identity.service;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.karaf.jaas.modules.Encryption;
import org.apache.karaf.jaas.modules.EncryptionService;
import org.apache.karaf.jaas.spring_security_crypto.impl.SpringSecurityCryptoEncryptionService;
import org.atrium.common.Roles;
import org.atrium.identity.api.CreatePerson;
import org.atrium.identity.api.Origin;
import org.atrium.identity.api.PersonRow;
import org.atrium.identity.api.SignedIn;
import org.atrium.identity.store.AccessRequestStore;
import org.atrium.identity.store.DeputyStore;
import org.atrium.identity.store.LoginFailureStore;
import org.atrium.identity.store.MembershipStore;
import org.atrium.identity.store.PeopleQuery;
import org.atrium.identity.store.PersonStore;
import org.atrium.identity.store.SecondFactorStore;
import org.atrium.identity.store.SecurityLogStore;
import org.atrium.identity.store.SessionStore;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.SchemaReady;
import org.atrium.kernel.api.Transactions;
import org.atrium.kernel.testkit.TestPlatform;

/** The whole bundle, wired as in production, with a clock that can be moved and two projects. */
final class IdentityFixture implements AutoCloseable {
    static final String PASSWORD = "correct horse";

    final MovableClock clock = new MovableClock();
    final TestPlatform platform = new TestPlatform();
    final ProjectRef jade = platform.project;
    final ProjectRef river = platform.found("river-view");
    final AtomicInteger hashings = new AtomicInteger();
    final IdentitySettings settings = new IdentitySettings();
    final LdapDirectory ldap = new LdapDirectory();
    private final JpaTemplate unit = platform.database.unit("identity", "PEOPLE");
    private final SchemaReady ready = platform.ready;
    private final Callers callers = platform.callers;
    private final Transactions transactions = platform.transactions;
    private final Audit audit = platform.audit;
    final PersonStore people = new PersonStore(unit, ready);
    private final MembershipStore membershipStore = new MembershipStore(unit, ready);
    final DeputyStore deputies = new DeputyStore(unit, ready);
    private final LoginFailureStore failures = new LoginFailureStore(unit, ready);
    private final SecondFactorStore factorStore = new SecondFactorStore(unit, ready);
    private final AccessRequestStore requestStore = new AccessRequestStore(unit, ready);
    private final SecurityLogStore logStore = new SecurityLogStore(unit, ready);
    private final IdBlocks ids = platform.ids;
    private final SystemTransactions system = new SystemTransactions(transactions, callers);
    final SecurityLog log =
            new SecurityLog(logStore, callers, transactions, ids, new SimpleMeterRegistry(), clock);
    final Passwords passwords =
            new Passwords(counting(new SpringSecurityCryptoEncryptionService()), false);
    final Directory directory =
            new Directory(
                    people,
                    membershipStore,
                    deputies,
                    factorStore,
                    failures,
                    settings,
                    platform.projects,
                    system,
                    clock);
    final Sessions sessions =
            new Sessions(
                    new SessionStore(unit, ready),
                    failures,
                    logStore,
                    settings,
                    ids,
                    system,
                    clock);
    private final LdapPeople ldapPeople =
            new LdapPeople(
                    people,
                    membershipStore,
                    platform.projects,
                    directory,
                    system,
                    callers,
                    audit,
                    ids);
    final PasswordCheck check =
            new PasswordCheck(
                    directory,
                    failures,
                    passwords,
                    settings,
                    ldap,
                    ldapPeople,
                    system,
                    audit,
                    clock);
    private final SecondFactors factors = new SecondFactors(factorStore, platform.sealing, clock);
    private final AddressGuard addresses = new AddressGuard(failures, settings, system, log, clock);
    final LoginsImpl logins =
            new LoginsImpl(check, addresses, factors, sessions, directory, system, log, jaas());
    private final PersonRows rows = new PersonRows(failures, factorStore, requestStore, clock);
    private final PersonActions actions =
            new PersonActions(
                    people, rows, passwords, factors, directory, sessions, audit, log, clock);
    final AccessRequestService requests =
            new AccessRequestService(
                    requestStore, people, actions, callers, transactions, audit, log, ids);
    final PeopleService peopleService =
            new PeopleService(people, rows, passwords, actions, requests, transactions, audit, ids);
    final PeopleSearch search =
            new PeopleSearch(
                    people,
                    new PeopleQuery(unit, ready),
                    membershipStore,
                    failures,
                    rows,
                    platform.projects,
                    callers,
                    transactions);
    final PersonChangeService changes =
            new PersonChangeService(
                    actions, requests, rows, passwords, failures, callers, transactions, log);
    final OwnPasswordService ownPassword =
            new OwnPasswordService(
                    check, passwords, sessions, people, actions, callers, transactions);
    final AccountService account =
            new AccountService(
                    actions,
                    ownPassword,
                    factors,
                    sessions,
                    directory,
                    callers,
                    transactions,
                    system,
                    log);
    final DeputyService deputyService =
            new DeputyService(
                    deputies,
                    people,
                    directory,
                    platform.projects,
                    callers,
                    transactions,
                    audit,
                    log,
                    ids);
    final MembershipService roles =
            new MembershipService(
                    membershipStore,
                    people,
                    actions,
                    search,
                    platform.projects,
                    callers,
                    transactions,
                    audit,
                    ids);
    final SecurityLogService securityLog = new SecurityLogService(logStore, transactions);
    final SessionService sessionService =
            new SessionService(logins, directory, platform.projects, callers, log);
    final MembershipsImpl memberships =
            new MembershipsImpl(membershipStore, people, directory, ids, audit);
    final FirstStart firstStart = new FirstStart(people, passwords, ids, system, audit);

    IdentityFixture() {
        platform.callers.actAs(Caller.system(null));
        settings.configure(config(Map.of()));
        ldap.configure(config(LdapConfig.class, Map.of()));
    }

    /** The settings of logins: their defaults but these. */
    static IdentityConfig config(Map<String, Object> values) {
        return config(IdentityConfig.class, values);
    }

    /** A configuration as the runtime makes it: the defaults but these. */
    static <T> T config(Class<T> type, Map<String, Object> values) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) ->
                                values.getOrDefault(method.getName(), method.getDefaultValue())));
    }

    /**
     * Adds a person with {@link #PASSWORD}; a member of group IT as the first start does, without
     * approval.
     */
    PersonRow person(String user, String... groupRoles) {
        if (List.of(groupRoles).equals(List.of(Roles.GROUP_IT))) {
            person(user);
            people.change(user, p -> p.holdGroupRoles(Set.of(Roles.GROUP_IT)), p -> true);
            return search.view(user).person;
        }
        CreatePerson command = new CreatePerson();
        command.user = user;
        command.name = user.toUpperCase(Locale.ROOT);
        command.password = PASSWORD;
        command.phone = "13800010001";
        command.groupRoles = List.of(groupRoles);
        return peopleService.create(command);
    }

    /** Verifies a password from nowhere in particular. */
    Optional<SignedIn> password(String user, String password) {
        return logins.password(user, password, Origin.UNKNOWN);
    }

    /** Acts as this user from now on. */
    void actAs(String user, Long ifMatch) {
        platform.callers.actAs(
                new Caller(user, user, Set.of(), null, "zh", "test", null, null, ifMatch));
    }

    @Override
    public void close() {
        platform.close();
    }

    /** What was audited, as {@code entity action by user}. */
    List<String> audited() {
        return platform.records.audited(a -> a.entity() + " " + a.action() + " by " + a.user());
    }

    /** The number of rows of this bundle's table for which the condition holds. */
    long count(String tableAndCondition) {
        return platform.database.count("PEOPLE." + tableAndCondition);
    }

    private EncryptionService counting(EncryptionService real) {
        return parameters -> {
            Encryption bcrypt = real.createEncryption(parameters);
            return new Encryption() {
                @Override
                public String encryptPassword(String plain) {
                    return bcrypt.encryptPassword(plain);
                }

                @Override
                public boolean checkPassword(String plain, String hash) {
                    hashings.incrementAndGet();
                    return bcrypt.checkPassword(plain, hash);
                }
            };
        };
    }

    private Configuration jaas() {
        AppConfigurationEntry entry =
                new AppConfigurationEntry(
                        AtriumLoginModule.class.getName(),
                        LoginModuleControlFlag.REQUIRED,
                        Map.of(AtriumLoginModule.CHECK, check));
        return new Configuration() {
            @Override
            public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
                return "atrium".equals(name) ? new AppConfigurationEntry[] {entry} : null;
            }
        };
    }

    /** 22 November 2026, 9:00 in Shanghai, until moved. */
    static final class MovableClock extends Clock {
        private volatile Instant now = Instant.parse("2026-11-22T01:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
