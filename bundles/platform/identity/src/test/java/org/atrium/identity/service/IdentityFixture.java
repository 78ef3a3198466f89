package org.atrium.identity.service;

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
    final PersonStore people;
    final Passwords passwords;
    final Directory directory;
    final Sessions sessions;
    final PasswordCheck check;
    final LoginsImpl logins;
    final PeopleService peopleService;
    final PersonChangeService changes;
    final OwnPasswordService ownPassword;
    final SessionService sessionService;
    final MembershipsImpl memberships;
    final DeputyStore deputies;
    final FirstStart firstStart;
    final IdentitySettings settings = new IdentitySettings();
    final LdapDirectory ldap = new LdapDirectory();
    final SecurityLog log;
    final AccessRequestService requests;
    final PeopleSearch search;
    final AccountService account;
    final DeputyService deputyService;
    final MembershipService roles;
    final SecurityLogService securityLog;

    IdentityFixture() {
        platform.callers.actAs(Caller.system(null));
        JpaTemplate unit = platform.database.unit("identity", "PEOPLE");
        SchemaReady ready = platform.ready;
        Callers callers = platform.callers;
        Transactions transactions = platform.transactions;
        Audit audit = platform.audit;
        people = new PersonStore(unit, ready);
        MembershipStore membershipStore = new MembershipStore(unit, ready);
        deputies = new DeputyStore(unit, ready);
        LoginFailureStore failures = new LoginFailureStore(unit, ready);
        SecondFactorStore factorStore = new SecondFactorStore(unit, ready);
        AccessRequestStore requestStore = new AccessRequestStore(unit, ready);
        SecurityLogStore logStore = new SecurityLogStore(unit, ready);
        IdBlocks ids = platform.ids;
        SystemTransactions system = new SystemTransactions(transactions, callers);
        settings.configure(config(Map.of()));
        ldap.configure(config(LdapConfig.class, Map.of()));
        log = new SecurityLog(logStore, callers, transactions, ids, clock);
        passwords = new Passwords(counting(new SpringSecurityCryptoEncryptionService()), false);
        directory =
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
        sessions =
                new Sessions(
                        new SessionStore(unit, ready),
                        failures,
                        logStore,
                        settings,
                        ids,
                        system,
                        clock);
        LdapPeople ldapPeople =
                new LdapPeople(
                        people,
                        membershipStore,
                        platform.projects,
                        directory,
                        system,
                        callers,
                        audit,
                        ids);
        check =
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
        SecondFactors factors = new SecondFactors(factorStore, clock);
        AddressGuard addresses = new AddressGuard(failures, settings, system, log, clock);
        logins =
                new LoginsImpl(check, addresses, factors, sessions, directory, system, log, jaas());
        PersonRows rows = new PersonRows(failures, factorStore, requestStore, clock);
        PersonActions actions =
                new PersonActions(
                        people, rows, passwords, factors, directory, sessions, audit, log, clock);
        requests =
                new AccessRequestService(
                        requestStore, people, actions, callers, transactions, audit, log, ids);
        peopleService =
                new PeopleService(
                        people, rows, passwords, actions, requests, transactions, audit, ids);
        search =
                new PeopleSearch(
                        people,
                        new PeopleQuery(unit, ready),
                        membershipStore,
                        failures,
                        rows,
                        platform.projects,
                        callers,
                        transactions);
        changes =
                new PersonChangeService(
                        actions, requests, rows, passwords, failures, callers, transactions, log);
        ownPassword =
                new OwnPasswordService(
                        check, passwords, sessions, people, actions, callers, transactions);
        account =
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
        deputyService =
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
        roles =
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
        securityLog = new SecurityLogService(logStore, transactions);
        sessionService = new SessionService(logins, directory, platform.projects, callers, log);
        memberships = new MembershipsImpl(membershipStore, people, directory, ids, audit);
        firstStart = new FirstStart(people, passwords, ids, system, audit);
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
