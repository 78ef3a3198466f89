package org.atrium.repairs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.atrium.common.WorkingCalendar;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Calendars;
import org.atrium.kernel.api.Caller;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Events;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.Numbering;
import org.atrium.kernel.api.Policies;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.Transactions;

/** Small doubles of the kernel: one project in Shanghai's zone, a clock that tests set. */
public final class TestKernel
        implements Callers,
                BusinessClock,
                Calendars,
                IdBlocks,
                Audit,
                Events,
                Json,
                Numbering,
                Policies {
    /** The project. */
    public static final ProjectRef PROJECT =
            new ProjectRef(7, "jade-garden", "翡翠园", "JG", ZoneId.of("Asia/Shanghai"));

    /** What was published, as {@code type houseId}. */
    public final List<String> published = new ArrayList<>();

    /** What was audited, as {@code entity id action}. */
    public final List<String> audited = new ArrayList<>();

    /** Now. */
    public Instant now = Instant.parse("2026-11-20T01:00:00Z");

    /** Policy values of the project, JSON by key; the others have their defaults. */
    public final Map<String, String> policies = new HashMap<>();

    private final AtomicLong numbers = new AtomicLong();
    private final AtomicLong ids = new AtomicLong(1000);
    private final ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
    private Caller caller = Caller.system(PROJECT);

    /** Lets this person with these roles ask from now on. */
    public TestKernel as(String user, String... roles) {
        caller = new Caller(user, user, Set.of(roles), PROJECT, "zh", "test", null, null, null);
        return this;
    }

    /** Lets the present person say which version he saw. */
    public void seen(long version) {
        caller =
                new Caller(
                        caller.user(),
                        caller.name(),
                        caller.roles(),
                        caller.project(),
                        caller.language(),
                        "test",
                        null,
                        null,
                        version);
    }

    /** Lets the present person ask in another project. */
    public void elsewhere() {
        ProjectRef other = new ProjectRef(8, "river-view", "望江苑", "RV", PROJECT.zone());
        caller =
                new Caller(
                        caller.user(),
                        caller.name(),
                        caller.roles(),
                        other,
                        "zh",
                        "test",
                        null,
                        null,
                        null);
    }

    /** Transactions over both units. */
    public static Transactions transactions(TestUnit one, TestUnit two) {
        return new Transactions() {
            @Override
            public <T> T write(Supplier<T> command) {
                return one.transaction(() -> two.transaction(command));
            }

            @Override
            public <T> T read(Supplier<T> query) {
                return write(query);
            }
        };
    }

    @Override
    public Caller current() {
        return caller;
    }

    @Override
    public <T> T as(Caller other, Supplier<T> body) {
        Caller before = caller;
        caller = other;
        try {
            return body.get();
        } finally {
            caller = before;
        }
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public LocalDate today() {
        return now.atZone(PROJECT.zone()).toLocalDate();
    }

    @Override
    public LocalDate today(ProjectRef project) {
        return today();
    }

    @Override
    public WorkingCalendar of(long projectId) {
        return new WorkingCalendar(Set.of(2026), Set.of(), Set.of());
    }

    @Override
    public long next() {
        return ids.incrementAndGet();
    }

    @Override
    public long block(int size) {
        return ids.getAndAdd(size) + 1;
    }

    @Override
    public void record(String entity, long id, String action, Object before, Object after) {
        audited.add(entity + " " + id + " " + action);
    }

    @Override
    public void publish(String type, int version, Long houseId, Object payload) {
        published.add(type + " " + houseId);
    }

    @Override
    public String write(Object struct) {
        return mapper.valueToTree(struct).toString();
    }

    @Override
    public <T> T read(String json, Class<T> type) {
        return mapper.convertValue(tree(json), type);
    }

    @Override
    public JsonNode tree(String json) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public ObjectMapper mapper() {
        return mapper;
    }

    @Override
    public String next(String series) {
        return String.format("JG-%s-2026-%06d", series, numbers.incrementAndGet());
    }

    @Override
    public <T> T at(PolicyKey<T> key, LocalDate day) {
        return key.read(tree(policies.getOrDefault(key.key(), key.defaultJson())));
    }

    @Override
    public <T> T at(long projectId, PolicyKey<T> key, LocalDate day) {
        return at(key, day);
    }

    @Override
    public <T> List<DatedValue<T>> timeline(
            long projectId, PolicyKey<T> key, LocalDate from, LocalDate to) {
        return List.of(new DatedValue<>(at(key, from), from, to));
    }
}
