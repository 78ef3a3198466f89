package org.atrium.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.atrium.kernel.api.LegalEntity;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.Projects;
import org.atrium.kernel.api.Transactions;

/** Small doubles of the kernel: one project in Shanghai's zone, a clock that tests set. */
public final class TestKernel
        implements Callers, BusinessClock, Calendars, IdBlocks, Audit, Events, Json, Projects {
    /** The project. */
    public static final ProjectRef PROJECT =
            new ProjectRef(7, "jade-garden", "翡翠园", "JG", ZoneId.of("Asia/Shanghai"));

    /** What was published, as {@code type houseId}. */
    public final List<String> published = new ArrayList<>();

    /** What was audited, as {@code entity id action}. */
    public final List<String> audited = new ArrayList<>();

    /** Now. */
    public Instant now = Instant.parse("2026-11-20T01:00:00Z");

    private final AtomicLong ids = new AtomicLong(1000);
    private final ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
    private Caller caller = Caller.system(PROJECT);

    /** Lets this person with these roles ask from now on. */
    public TestKernel as(String user, String... roles) {
        caller = new Caller(user, user, Set.of(roles), PROJECT, "zh", "test", null, null, null);
        return this;
    }

    /** Transactions of this unit. */
    public static Transactions transactions(TestUnit unit) {
        return new Transactions() {
            @Override
            public <T> T write(Supplier<T> command) {
                return unit.transaction(command);
            }

            @Override
            public <T> T read(Supplier<T> query) {
                return unit.transaction(query);
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
    public Optional<ProjectRef> byCode(String code) {
        return Optional.of(PROJECT);
    }

    @Override
    public ProjectRef byId(long id) {
        return PROJECT;
    }

    @Override
    public List<ProjectRef> all() {
        return List.of(PROJECT);
    }

    @Override
    public List<LegalEntity> entities(long projectId) {
        return List.of();
    }

    @Override
    public LegalEntity entity(long projectId, LegalEntity.Kind kind) {
        throw new IllegalStateException("no entities in this test");
    }
}
