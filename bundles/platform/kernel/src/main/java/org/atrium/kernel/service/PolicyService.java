package org.atrium.kernel.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.atrium.common.Check;
import org.atrium.common.InvalidInput;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.Modules;
import org.atrium.kernel.api.PolicyKey;
import org.atrium.kernel.api.PolicyView;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.ProjectView;
import org.atrium.kernel.api.RunningModule;
import org.atrium.kernel.api.Transactions;
import org.atrium.kernel.store.PolicyStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Shows and sets policy values: checked against the declaration of the module that uses them,
 * dated, with a reason.
 */
@Component(service = PolicyService.class)
public class PolicyService {
    private final KernelUnit unit;
    private final Transactions transactions;
    private final Callers callers;
    private final Modules modules;
    private final BusinessClock clock;
    private final IdBlocks ids;
    private final Json json;
    private final Audit audit;
    private final PolicyStore store = new PolicyStore();

    /** Over the kernel's tables and the running modules' declarations. */
    @Activate
    public PolicyService(
            @Reference KernelUnit unit,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference Modules modules,
            @Reference BusinessClock clock,
            @Reference IdBlocks ids,
            @Reference Json json,
            @Reference Audit audit) {
        this.unit = unit;
        this.transactions = transactions;
        this.callers = callers;
        this.modules = modules;
        this.clock = clock;
        this.ids = ids;
        this.json = json;
        this.audit = audit;
    }

    /** Every declared key with its value on a day (today where {@code asOf} is missing). */
    public List<PolicyView> list(String asOf) {
        Check check = new Check();
        LocalDate asked = check.optionalDate("asOf", asOf);
        check.done();
        LocalDate day = asked == null ? clock.today() : asked;
        return transactions.read(
                () -> {
                    List<PolicyView> views = new ArrayList<>();
                    for (RunningModule module : visible()) {
                        module.info().policies().forEach(k -> views.add(view(module, k, day)));
                    }
                    return views;
                });
    }

    /** Sets one value. */
    public PolicyView set(String key, ProjectView.PolicyEntry entry) {
        ProjectRef project = callers.current().project();
        return transactions.write(
                () -> {
                    apply(project, Map.of(key, List.of(entry)));
                    RunningModule module = owner(key);
                    return view(module, declared().get(key), clock.today());
                });
    }

    /** Sets the values that are not set like this already. */
    void apply(ProjectRef project, Map<String, List<ProjectView.PolicyEntry>> policies) {
        Map<String, PolicyKey<?>> declared = declared();
        Map<String, Set<PolicyStore.Row>> present = new HashMap<>();
        for (PolicyStore.Row row : history(project.id(), null)) {
            present.computeIfAbsent(row.key(), k -> new HashSet<>()).add(unsigned(row));
        }
        policies.forEach(
                (key, entries) -> {
                    for (ProjectView.PolicyEntry entry : entries) {
                        PolicyStore.Row row = read(declared, key, entry);
                        if (!present.getOrDefault(key, Set.of()).contains(unsigned(row))) {
                            add(project.id(), row);
                        }
                    }
                });
    }

    /** The values of a project as its document shows them. */
    Map<String, List<ProjectView.PolicyEntry>> document(long projectId) {
        return history(projectId, null).stream()
                .collect(
                        Collectors.groupingBy(
                                PolicyStore.Row::key,
                                TreeMap::new,
                                Collectors.mapping(this::print, Collectors.toList())));
    }

    private void add(long projectId, PolicyStore.Row row) {
        long id = ids.next();
        unit.joined(
                em -> {
                    store.add(em, id, projectId, row, clock.now());
                    return null;
                });
        audit.record("kernel.policy", id, "set", null, print(row));
    }

    private PolicyStore.Row read(
            Map<String, PolicyKey<?>> declared, String key, ProjectView.PolicyEntry entry) {
        PolicyKey<?> policy = declared.get(key);
        if (policy == null) {
            throw new InvalidInput("kernel.policy.unknown").with("key", key);
        }
        Check check = new Check();
        LocalDate from = check.date("effectiveFrom", entry.effectiveFrom);
        String reason = check.text("reason", entry.reason, 400);
        if (entry.value == null) {
            check.missing("value");
        }
        check.done();
        try {
            policy.read(entry.value);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("kernel.policy.value")
                    .with("key", key)
                    .with("reason", e.getMessage());
        }
        String user = callers.current().user();
        return new PolicyStore.Row(key, from, json.write(entry.value), reason, user);
    }

    private static PolicyStore.Row unsigned(PolicyStore.Row row) {
        return new PolicyStore.Row(row.key(), row.from(), row.json(), row.reason(), null);
    }

    private PolicyView view(RunningModule module, PolicyKey<?> key, LocalDate day) {
        long project = callers.current().projectId();
        PolicyStore.Row row = unit.joined(em -> store.at(em, project, key.key(), day));
        PolicyView view = new PolicyView();
        view.key = key.key();
        view.title = key.title(callers.current().language());
        view.module = module.info().id();
        view.unit = key.unit();
        view.source = key.source();
        view.isDefault = row == null;
        view.value = value(row == null ? key.defaultJson() : row.json());
        view.history = history(project, key.key()).stream().map(this::print).toList();
        return view;
    }

    private ProjectView.PolicyEntry print(PolicyStore.Row row) {
        ProjectView.PolicyEntry entry = new ProjectView.PolicyEntry();
        entry.value = value(row.json());
        entry.effectiveFrom = row.from().toString();
        entry.reason = row.reason();
        return entry;
    }

    private JsonNode value(String text) {
        return text == null ? null : json.tree(text);
    }

    private List<PolicyStore.Row> history(long projectId, String key) {
        return unit.joined(em -> store.history(em, projectId, key, null));
    }

    private List<RunningModule> visible() {
        Set<String> enabled = modules.enabledIn(callers.current().projectId());
        return modules.running().stream()
                .filter(m -> !m.info().isFunction() || enabled.contains(m.info().id()))
                .toList();
    }

    private RunningModule owner(String key) {
        return modules.running().stream()
                .filter(m -> m.info().policies().stream().anyMatch(k -> k.key().equals(key)))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("kernel.policy.unknown").with("key", key));
    }

    private Map<String, PolicyKey<?>> declared() {
        Map<String, PolicyKey<?>> keys = new HashMap<>();
        modules.running().forEach(m -> m.info().policies().forEach(k -> keys.put(k.key(), k)));
        return keys;
    }
}
