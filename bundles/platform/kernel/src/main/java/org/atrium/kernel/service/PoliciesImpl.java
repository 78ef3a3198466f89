package org.atrium.kernel.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.atrium.common.Conflict;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.Policies;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.kernel.api.Profile;
import org.atrium.kernel.domain.PolicyTimeline;
import org.atrium.kernel.domain.PolicyValue;
import org.atrium.kernel.store.PolicyStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Policy values out of the project's settings. */
@Component
public class PoliciesImpl implements Policies {
    private static final PolicyTimeline NOTHING = new PolicyTimeline(List.of());

    private final Settings settings;
    private final Callers callers;
    private final Json json;
    private final PolicyStore store = new PolicyStore();

    /** Over the settings. */
    @Activate
    public PoliciesImpl(
            @Reference Settings settings, @Reference Callers callers, @Reference Json json) {
        this.settings = settings;
        this.callers = callers;
        this.json = json;
    }

    @Override
    public <T> T at(PolicyKey<T> key, LocalDate day) {
        return at(callers.current().projectId(), key, day);
    }

    @Override
    public <T> T at(long projectId, PolicyKey<T> key, LocalDate day) {
        OfProject all = of(projectId);
        PolicyValue set = all.set(key).at(day);
        String value = set == null ? all.standard(key) : set.json();
        if (value == null) {
            throw new Conflict("kernel.policy.not-set").with("key", key.key()).with("day", day);
        }
        return key.read(json.tree(value));
    }

    @Override
    public <T> List<DatedValue<T>> timeline(
            long projectId, PolicyKey<T> key, LocalDate from, LocalDate to) {
        OfProject all = of(projectId);
        TreeMap<LocalDate, String> values = new TreeMap<>();
        String standard = all.standard(key);
        if (standard != null) {
            values.put(from, standard);
        }
        for (PolicyValue set : all.set(key).holding()) {
            if (set.from().isBefore(to)) {
                values.put(set.from().isBefore(from) ? from : set.from(), set.json());
            }
        }
        List<DatedValue<T>> timeline = new ArrayList<>();
        values.forEach(
                (day, value) -> {
                    LocalDate next = values.higherKey(day);
                    T read = key.read(json.tree(value));
                    timeline.add(new DatedValue<>(read, day, next == null ? to : next));
                });
        return timeline;
    }

    private OfProject of(long projectId) {
        return settings.of(projectId, Settings.Part.POLICIES, em -> read(em, projectId));
    }

    private OfProject read(EntityManager em, long projectId) {
        Map<String, PolicyTimeline> set = new HashMap<>();
        store.all(em, projectId, null).stream()
                .collect(Collectors.groupingBy(PolicyValue::key))
                .forEach((key, values) -> set.put(key, new PolicyTimeline(values)));
        return new OfProject(store.profile(em, projectId), set);
    }

    /** All values that were set in a project, and whose defaults it has. */
    private record OfProject(Profile profile, Map<String, PolicyTimeline> byKey) {
        PolicyTimeline set(PolicyKey<?> key) {
            return byKey.getOrDefault(key.key(), NOTHING);
        }

        String standard(PolicyKey<?> key) {
            return key.isByProfile() ? key.defaultJson(profile) : key.defaultJson();
        }
    }
}
