package org.atrium.kernel.testkit;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.EventHandler;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.Module;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.kernel.api.Profile;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.SchemaReady;
import org.atrium.kernel.domain.PolicyValue;
import org.atrium.kernel.domain.Project;
import org.atrium.kernel.service.AuditImpl;
import org.atrium.kernel.service.BusinessClockImpl;
import org.atrium.kernel.service.CalendarsImpl;
import org.atrium.kernel.service.EventsImpl;
import org.atrium.kernel.service.IdBlocksImpl;
import org.atrium.kernel.service.JobsImpl;
import org.atrium.kernel.service.JsonMapper;
import org.atrium.kernel.service.KernelUnit;
import org.atrium.kernel.service.ModulesImpl;
import org.atrium.kernel.service.NumberingImpl;
import org.atrium.kernel.service.Outbox;
import org.atrium.kernel.service.PoliciesImpl;
import org.atrium.kernel.service.ProjectsImpl;
import org.atrium.kernel.service.Routes;
import org.atrium.kernel.service.SealingImpl;
import org.atrium.kernel.service.Settings;
import org.atrium.kernel.service.TransactionsImpl;
import org.atrium.kernel.store.PolicyStore;
import org.atrium.kernel.store.ProjectStore;

/**
 * The real kernel services over a {@link TestDatabase}, with one project {@code jade-garden}
 * (prefix JG) that is served by a developer and a property company. For the store and service tests
 * of all bundles.
 *
 * <p>Events: {@code platform.run(module)} (or {@code platform.consume("workflow", handler)})
 * subscribes, and {@code platform.deliverEvents()} delivers what was published since,
 * synchronously.
 */
public final class TestPlatform implements AutoCloseable {
    /** The database that all units of a test share. */
    public final TestDatabase database;

    /** JSON. */
    public final JsonMapper json = new JsonMapper();

    /** The caller of each thread; {@link #actAs} names a lasting one. */
    public final TestCallers callers = new TestCallers();

    /** Says that the tables are there. */
    public final SchemaReady ready = new SchemaReady() {};

    /** Transactions over all units. */
    public final TransactionsImpl transactions;

    /** Ids. */
    public final IdBlocksImpl ids;

    /** Business clock; {@link #setNow} moves and stops it. */
    public final BusinessClockImpl clock;

    /** Numbers. */
    public final NumberingImpl numbering;

    /** Audit rows. */
    public final AuditImpl audit;

    /** Publishes events. */
    public final EventsImpl events;

    /** What is kept in memory of the projects' settings. */
    public final Settings settings;

    /** Where published events wait. */
    public final Outbox outbox;

    /** Which version each project runs. */
    public final Routes routes;

    /** Running modules; {@link #run} adds one. */
    public final ModulesImpl modules;

    /** What was audited and published. */
    public final TestRecords records;

    /** Policies. */
    public final PoliciesImpl policies;

    /** Projects. */
    public final ProjectsImpl projects;

    /** Working calendars. */
    public final CalendarsImpl calendars;

    /** Jobs. */
    public final JobsImpl jobs;

    /** Seals with a key of this process. */
    public final SealingImpl sealing;

    /** The project of the test. */
    public final ProjectRef project;

    /** The kernel's own tables. */
    public final KernelUnit unit;

    private final TestConsumers consumers;

    /** A platform of its own, with an empty database; one that is closed makes the next faster. */
    public TestPlatform() {
        this(TestDatabase.take());
    }

    /** A platform over this database, with the project that it has or a new one. */
    public TestPlatform(TestDatabase opened) {
        database = opened;
        unit = new KernelUnit(database.unit("kernel"), database::joined, ready);
        ids = new IdBlocksImpl(unit);
        settings = new Settings(unit);
        outbox = new Outbox(unit, ids, settings);
        transactions = new TransactionsImpl(unit, callers, json, outbox, settings);
        clock = new TestClock(unit, callers);
        numbering = new NumberingImpl(unit, callers, clock);
        audit = new AuditImpl(unit, callers, ids, json);
        events = new EventsImpl(outbox, callers, ids, json, clock);
        records = new TestRecords(unit, ids);
        policies = new PoliciesImpl(settings, callers, json);
        projects = new ProjectsImpl(unit);
        jobs = new JobsImpl(unit, callers, ids, json, (code, arguments, language) -> code);
        routes = new Routes(unit);
        modules = new ModulesImpl(unit, routes);
        sealing = new SealingImpl(unit, TestKey.FILE);
        consumers = new TestConsumers(this);
        try {
            calendars = new CalendarsImpl(unit, settings, json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        project = projects.byCode("jade-garden").orElseGet(() -> found("jade-garden"));
    }

    /** Founds another project with its two companies. */
    public ProjectRef found(String code) {
        ProjectRef founded = foundAlone(code);
        ProjectStore store = new ProjectStore();
        unit.joined(
                em -> {
                    store.putEntity(em, founded.id(), entity("DEV", LegalEntity.Kind.DEVELOPER));
                    store.putEntity(
                            em, founded.id(), entity("PM", LegalEntity.Kind.PROPERTY_COMPANY));
                    return null;
                });
        return founded;
    }

    /** Founds another project that no company serves yet. */
    public ProjectRef foundAlone(String code) {
        Project founded = Project.found(ids.next(), code, code, Profile.PM);
        unit.joined(
                em -> {
                    em.persist(founded);
                    return null;
                });
        return founded.ref();
    }

    /** Names the developer of a project that was founded alone. */
    public void nameDeveloper(ProjectRef ref) {
        unit.joined(
                em -> {
                    new ProjectStore()
                            .putEntity(em, ref.id(), entity("DEV", LegalEntity.Kind.DEVELOPER));
                    return null;
                });
    }

    /** Lets this user of the test's project ask on this thread from now on. */
    public void actAs(String user, String... roles) {
        callers.actAs(caller(user, roles));
    }

    /** A caller of the test's project. */
    public Caller caller(String user, String... roles) {
        return caller(project, user, roles);
    }

    /** A caller of this project, speaking Chinese. */
    public Caller caller(ProjectRef ref, String user, String... roles) {
        return new Caller(user, user, Set.of(roles), ref, "zh", "test", null, null, null);
    }

    /** The same caller with the version that he saw; null for none. */
    public static Caller seeing(Caller caller, Long version) {
        return new Caller(
                caller.user(),
                caller.name(),
                caller.roles(),
                caller.project(),
                caller.language(),
                caller.requestId(),
                caller.idempotencyKey(),
                caller.fingerprint(),
                version);
    }

    /** The same caller with an Idempotency-Key for a command of this fingerprint. */
    public static Caller keyed(Caller caller, String key, String fingerprint) {
        return new Caller(
                caller.user(),
                caller.name(),
                caller.roles(),
                caller.project(),
                caller.language(),
                caller.requestId(),
                key,
                fingerprint,
                caller.ifMatch());
    }

    /** Sets a policy from a day on. */
    public void setPolicy(PolicyKey<?> key, LocalDate from, String valueJson) {
        PolicyValue row = PolicyValue.wanted(key.key(), from, valueJson, "test", "test");
        unit.joined(
                em -> {
                    new PolicyStore().add(em, ids.next(), project.id(), row, clock.now());
                    settings.changed(project.id());
                    return null;
                });
    }

    /** Sets the business clock, which stands still from then on. */
    public void setNow(Instant now) {
        clock.set(now);
    }

    /** Lets a module run: it is in {@link #modules} and subscribes to the events it handles. */
    public void run(Module module) {
        consumers.run(module);
    }

    /** Lets a platform module of this id handle events, in all projects. */
    public void consume(String module, EventHandler... handlers) {
        consumers.run(module, handlers);
    }

    /**
     * Delivers on this thread what was published, also by the handlers themselves, until nothing is
     * left; as in production each event in a transaction of its own, as the system in its project.
     * Throws the first exception of a handler.
     *
     * @return the number of events handled
     */
    public int deliverEvents() {
        return consumers.deliver();
    }

    /** Leaves the database to the next test. */
    @Override
    public void close() {
        routes.stop();
        database.close();
    }

    private LegalEntity entity(String code, LegalEntity.Kind kind) {
        return new LegalEntity(ids.next(), code, kind, "Test " + kind, "91999999MA00000000");
    }
}
