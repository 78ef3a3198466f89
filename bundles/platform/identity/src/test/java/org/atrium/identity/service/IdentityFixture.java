package org.atrium.identity.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import org.apache.karaf.jaas.modules.Encryption;
import org.apache.karaf.jaas.modules.EncryptionService;
import org.apache.karaf.jaas.spring_security_crypto.impl.SpringSecurityCryptoEncryptionService;
import org.atrium.identity.api.CreatePerson;
import org.atrium.identity.api.PersonRow;
import org.atrium.identity.store.LoginFailureStore;
import org.atrium.identity.store.MembershipStore;
import org.atrium.identity.store.PersonStore;
import org.atrium.identity.store.SessionStore;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.Projects;
import org.atrium.kernel.api.SchemaReady;

/** The whole bundle, wired as in production, with a clock that can be moved and two projects. */
final class IdentityFixture implements AutoCloseable {
    static final String PASSWORD = "correct horse";
    static final ProjectRef JADE =
            new ProjectRef(7, "jade-garden", "翡翠园", "JG", ZoneId.of("Asia/Shanghai"));
    static final ProjectRef RIVER =
            new ProjectRef(8, "river-view", "江景苑", "RV", ZoneId.of("Asia/Shanghai"));

    final MovableClock clock = new MovableClock();
    final List<String> audited = new ArrayList<>();
    final AtomicInteger hashings = new AtomicInteger();
    final AtomicLong ids = new AtomicLong(1000);
    final TestDatabase database;
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
    final FirstStart firstStart;
    final TestCallers callers = new TestCallers();

    IdentityFixture() throws Exception {
        database = TestDatabase.emptied();
        SchemaReady ready = new SchemaReady() {};
        people = new PersonStore(database, ready);
        MembershipStore membershipStore = new MembershipStore(database, ready);
        LoginFailureStore failures = new LoginFailureStore(database, ready);
        SystemTransactions system = new SystemTransactions(database, callers);
        passwords = new Passwords(counting(new SpringSecurityCryptoEncryptionService()), false);
        directory = new Directory(people, membershipStore, new TestProjects(), system, clock);
        sessions = new Sessions(new SessionStore(database, ready), failures, system, clock);
        check = new PasswordCheck(directory, failures, passwords, system, this::audit, clock);
        logins = new LoginsImpl(check, sessions, directory, jaas());
        peopleService =
                new PeopleService(
                        people,
                        failures,
                        passwords,
                        callers,
                        database,
                        this::audit,
                        new TestIds(ids));
        changes =
                new PersonChangeService(
                        people,
                        failures,
                        passwords,
                        directory,
                        sessions,
                        callers,
                        database,
                        this::audit);
        ownPassword =
                new OwnPasswordService(
                        check,
                        passwords,
                        sessions,
                        directory,
                        people,
                        callers,
                        database,
                        this::audit);
        sessionService = new SessionService(logins, directory, new TestProjects(), callers);
        memberships =
                new MembershipsImpl(
                        membershipStore, people, directory, new TestIds(ids), this::audit);
        firstStart = new FirstStart(people, passwords, new TestIds(ids), system, this::audit);
    }

    /** Adds a person with {@link #PASSWORD}. */
    PersonRow person(String user, String... groupRoles) {
        CreatePerson command = new CreatePerson();
        command.user = user;
        command.name = user.toUpperCase(Locale.ROOT);
        command.password = PASSWORD;
        command.phone = "13800010001";
        command.groupRoles = List.of(groupRoles);
        return peopleService.create(command);
    }

    /** Acts as this user from now on. */
    void actAs(String user, Long ifMatch) {
        callers.current.set(
                new Caller(user, user, Set.of(), null, "zh", "test", null, null, ifMatch));
    }

    @Override
    public void close() {
        database.close();
    }

    private synchronized void audit(
            String entity, long id, String action, Object before, Object after) {
        audited.add(entity + " " + action + " by " + callers.current().user());
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

    static final class TestCallers implements Callers {
        final ThreadLocal<Caller> current = new ThreadLocal<>();

        @Override
        public Caller current() {
            return current.get() == null ? Caller.system(null) : current.get();
        }

        @Override
        public <T> T as(Caller caller, Supplier<T> body) {
            Caller before = current.get();
            current.set(caller);
            try {
                return body.get();
            } finally {
                current.set(before);
            }
        }
    }

    private record TestIds(AtomicLong ids) implements IdBlocks {
        @Override
        public long next() {
            return ids.incrementAndGet();
        }

        @Override
        public long block(int size) {
            return ids.getAndAdd(size) + 1;
        }
    }

    private static final class TestProjects implements Projects {
        @Override
        public Optional<ProjectRef> byCode(String code) {
            return all().stream().filter(p -> p.code().equals(code)).findFirst();
        }

        @Override
        public ProjectRef byId(long id) {
            return all().stream().filter(p -> p.id() == id).findFirst().orElseThrow();
        }

        @Override
        public List<ProjectRef> all() {
            return List.of(JADE, RIVER);
        }

        @Override
        public List<LegalEntity> entities(long projectId) {
            return List.of();
        }

        @Override
        public LegalEntity entity(long projectId, LegalEntity.Kind kind) {
            throw new UnsupportedOperationException();
        }
    }
}
