package org.atrium.kernel.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.atrium.common.Conflict;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.Policies;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.kernel.domain.PolicyValue;
import org.atrium.kernel.store.PolicyStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Policy values out of the kernel's tables. */
@Component
public class PoliciesImpl implements Policies {
    private final KernelUnit unit;
    private final Callers callers;
    private final Json json;
    private final PolicyStore store = new PolicyStore();

    /** Over the kernel's tables. */
    @Activate
    public PoliciesImpl(
            @Reference KernelUnit unit, @Reference Callers callers, @Reference Json json) {
        this.unit = unit;
        this.callers = callers;
        this.json = json;
    }

    @Override
    public <T> T at(PolicyKey<T> key, LocalDate day) {
        return at(callers.current().projectId(), key, day);
    }

    @Override
    public <T> T at(long projectId, PolicyKey<T> key, LocalDate day) {
        PolicyValue set = unit.joined(em -> store.at(em, projectId, key.key(), day));
        String value = set == null ? standard(projectId, key) : set.json();
        if (value == null) {
            throw new Conflict("kernel.policy.not-set").with("key", key.key()).with("day", day);
        }
        return key.read(json.tree(value));
    }

    @Override
    public <T> List<DatedValue<T>> timeline(
            long projectId, PolicyKey<T> key, LocalDate from, LocalDate to) {
        TreeMap<LocalDate, String> values = new TreeMap<>();
        String standard = standard(projectId, key);
        if (standard != null) {
            values.put(from, standard);
        }
        for (PolicyValue set : unit.joined(em -> store.standing(em, projectId, key.key(), to))) {
            values.put(set.from().isBefore(from) ? from : set.from(), set.json());
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

    private String standard(long projectId, PolicyKey<?> key) {
        return key.isByProfile()
                ? key.defaultJson(unit.joined(em -> store.profile(em, projectId)))
                : key.defaultJson();
    }
}
