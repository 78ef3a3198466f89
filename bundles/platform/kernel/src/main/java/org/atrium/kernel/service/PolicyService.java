package org.atrium.kernel.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.atrium.common.Check;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.PolicyView;
import org.atrium.kernel.api.Profile;
import org.atrium.kernel.api.ProjectRef;
import org.atrium.kernel.api.ProjectView;
import org.atrium.kernel.api.Transactions;
import org.atrium.kernel.domain.PolicyTimeline;
import org.atrium.kernel.domain.PolicyValue;
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
    private final PolicyCatalogue catalogue;
    private final BusinessClock clock;
    private final IdBlocks ids;
    private final Audit audit;
    private final Settings settings;
    private final PolicyPrinter printer;
    private final PolicyStore store = new PolicyStore();

    /** Over the kernel's tables and the running modules' declarations. */
    @Activate
    public PolicyService(
            @Reference KernelUnit unit,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference PolicyCatalogue catalogue,
            @Reference BusinessClock clock,
            @Reference IdBlocks ids,
            @Reference Json json,
            @Reference Audit audit,
            @Reference Settings settings) {
        this.unit = unit;
        this.transactions = transactions;
        this.callers = callers;
        this.catalogue = catalogue;
        this.clock = clock;
        this.ids = ids;
        this.audit = audit;
        this.settings = settings;
        this.printer = new PolicyPrinter(json);
    }

    /**
     * Every declared key with its value on a day.
     *
     * @param asOf ISO day; null for today
     * @param q part of a key or title; null for all
     * @param module only the keys of this module; null for all
     */
    public List<PolicyView> list(String asOf, String q, String module) {
        Check check = new Check();
        LocalDate asked = check.optionalDate("asOf", asOf);
        check.done();
        LocalDate day = asked == null ? clock.today() : asked;
        String part = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        return transactions.read(
                () -> {
                    Map<String, List<PolicyValue>> values =
                            values().stream().collect(Collectors.groupingBy(PolicyValue::key));
                    return catalogue.visible().stream()
                            .filter(d -> module == null || module.equals(d.module().info().id()))
                            .map(d -> view(d, values.getOrDefault(d.key().key(), List.of()), day))
                            .filter(v -> contains(v, part))
                            .toList();
                });
    }

    /** One key with its value on a day (today where {@code asOf} is missing). */
    public PolicyView get(String key, String asOf) {
        Check check = new Check();
        LocalDate asked = check.optionalDate("asOf", asOf);
        check.done();
        LocalDate day = asked == null ? clock.today() : asked;
        return transactions.read(() -> view(catalogue.require(key), values(key), day));
    }

    /** Sets one value; setting the same again changes nothing. */
    public PolicyView set(String key, ProjectView.PolicyEntry entry) {
        ProjectRef project = callers.current().project();
        return transactions.write(
                () -> {
                    PolicyValue wanted = catalogue.read(key, entry);
                    boolean there = values(key).stream().anyMatch(v -> isSame(v, wanted));
                    if (!there) {
                        unit.joined(
                                em -> {
                                    store.lock(em, project.id());
                                    return null;
                                });
                        long version = new PolicyTimeline(values(key)).version();
                        callers.current().requireVersion(version);
                        add(project.id(), wanted);
                        settings.changed(project.id());
                    }
                    return view(catalogue.require(key), values(key), clock.today());
                });
    }

    /**
     * Sets the values that are not set like this already. Whatever the project's document changed
     * of its settings, such as its profile and functions, counts from here on.
     */
    void apply(ProjectRef project, Map<String, List<ProjectView.PolicyEntry>> policies) {
        List<PolicyValue> present = new ArrayList<>(all(project.id(), null));
        policies.forEach(
                (key, entries) -> {
                    for (ProjectView.PolicyEntry entry : entries) {
                        PolicyValue wanted = catalogue.read(key, entry);
                        if (present.stream().noneMatch(v -> isSame(v, wanted))) {
                            present.add(wanted);
                            add(project.id(), wanted);
                        }
                    }
                });
        settings.changed(project.id());
    }

    /** The values of a project as its document shows them. */
    Map<String, List<ProjectView.PolicyEntry>> document(long projectId) {
        return all(projectId, null).stream()
                .filter(PolicyValue::stands)
                .collect(
                        Collectors.groupingBy(
                                PolicyValue::key,
                                TreeMap::new,
                                Collectors.mapping(printer::entry, Collectors.toList())));
    }

    private void add(long projectId, PolicyValue value) {
        long id = ids.next();
        PolicyValue before = new PolicyTimeline(all(projectId, value.key())).at(value.from());
        unit.joined(
                em -> {
                    store.add(em, id, projectId, value, clock.now());
                    return null;
                });
        audit.record(
                "kernel.policy", id, "set", before == null ? null : change(before), change(value));
    }

    private PolicyChange change(PolicyValue value) {
        PolicyChange change = new PolicyChange();
        change.key = value.key();
        change.value = printer.value(value.json());
        change.effectiveFrom = value.from();
        change.reason = value.reason();
        return change;
    }

    private static boolean isSame(PolicyValue one, PolicyValue other) {
        return one.stands() && one.saysSameAs(other);
    }

    private static boolean contains(PolicyView view, String part) {
        return part.isEmpty()
                || view.key.toLowerCase(Locale.ROOT).contains(part)
                || view.title.toLowerCase(Locale.ROOT).contains(part);
    }

    private PolicyView view(PolicyCatalogue.Declared key, List<PolicyValue> values, LocalDate day) {
        String language = callers.current().language();
        return printer.view(key, new PolicyTimeline(values), profile(), day, language);
    }

    private Profile profile() {
        return unit.joined(em -> store.profile(em, callers.current().projectId()));
    }

    private List<PolicyValue> values() {
        return all(callers.current().projectId(), null);
    }

    private List<PolicyValue> values(String key) {
        return all(callers.current().projectId(), key);
    }

    private List<PolicyValue> all(long projectId, String key) {
        return unit.joined(em -> store.all(em, projectId, key));
    }
}
