package org.atrium.registry.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.atrium.common.Check;
import org.atrium.kernel.api.Memberships;
import org.atrium.registry.api.AllocateCustomers;
import org.atrium.registry.api.AllocatedCustomers;
import org.atrium.registry.domain.CustomerKind;
import org.atrium.registry.store.CustodianStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives customers to those who look after them (PR-02 step 3). */
@Component(service = Custodians.class)
public class Custodians {
    private static final int AT_ONCE = 2_000;
    private static final int MOST = 50;

    private final HouseDesk desk;
    private final Memberships memberships;
    private final Trackings trackings;
    private final CustodianStore store = new CustodianStore();

    /** Over the desk. */
    @Activate
    public Custodians(
            @Reference HouseDesk desk,
            @Reference Memberships memberships,
            @Reference Trackings trackings) {
        this.desk = desk;
        this.memberships = memberships;
        this.trackings = trackings;
    }

    /**
     * Gives up to 2,000 customers without custodian, each to the one who has the fewest then; twice
     * gives nobody a second time.
     *
     * @throws org.atrium.common.InvalidInput {@code registry.custodian.no-member}, {@code
     *     registry.custodian.too-many}
     */
    public AllocatedCustomers allocate(AllocateCustomers command) {
        Check check = new Check();
        CustomerKind kind = check.optionalChoice("kind", command.kind, CustomerKind.class);
        Set<String> named =
                command.custodians == null ? Set.of() : new LinkedHashSet<>(command.custodians);
        Set<String> members = members(memberships, desk.projectId());
        if (named.isEmpty()) {
            check.missing("custodians");
        } else if (named.size() > MOST) {
            check.wrong("custodians", "registry.custodian.too-many");
        } else if (!members.containsAll(named)) {
            check.wrong("custodians", "registry.custodian.no-member");
        }
        check.done();
        return desk.write(em -> allocate(em, kind == null ? null : kind.name(), named));
    }

    private AllocatedCustomers allocate(EntityManager em, String kind, Set<String> named) {
        List<Long> waiting = store.waiting(em, desk.projectId(), kind, AT_ONCE + 1);
        List<Long> now = waiting.subList(0, Math.min(AT_ONCE, waiting.size()));
        Map<String, Long> loads = store.loads(em, desk.projectId());
        List<CustodianStore.Given> given = new ArrayList<>();
        for (long customer : now) {
            String least =
                    named.stream()
                            .min(Comparator.comparing(each -> loads.getOrDefault(each, 0L)))
                            .orElseThrow();
            loads.merge(least, 1L, Long::sum);
            given.add(new CustodianStore.Given(customer, least));
        }
        store.give(em, given);
        trackings.allocated(em, given);
        AllocatedCustomers result = new AllocatedCustomers();
        result.allocated = given.size();
        result.more = waiting.size() > now.size();
        result.loads = named.stream().map(each -> load(each, loads)).toList();
        desk.audit().record("registry.customer", 0, "allocate", null, result);
        return result;
    }

    /** Login names of the members of a project. */
    static Set<String> members(Memberships memberships, long projectId) {
        return memberships.of(projectId).stream()
                .map(Memberships.Member::user)
                .collect(Collectors.toSet());
    }

    private static AllocatedCustomers.Load load(String custodian, Map<String, Long> loads) {
        AllocatedCustomers.Load load = new AllocatedCustomers.Load();
        load.custodian = custodian;
        load.customers = loads.getOrDefault(custodian, 0L);
        return load;
    }
}
