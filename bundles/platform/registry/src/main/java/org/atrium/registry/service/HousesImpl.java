package org.atrium.registry.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Transactions;
import org.atrium.registry.api.HouseRef;
import org.atrium.registry.api.Houses;
import org.atrium.registry.store.HouseStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Houses for other bundles. */
@Component
public class HousesImpl implements Houses {
    private final RegistryUnit unit;
    private final Transactions transactions;
    private final Callers callers;
    private final HouseStore store = new HouseStore();

    /** Over the unit. */
    @Activate
    public HousesImpl(
            @Reference RegistryUnit unit,
            @Reference Transactions transactions,
            @Reference Callers callers) {
        this.unit = unit;
        this.transactions = transactions;
        this.callers = callers;
    }

    @Override
    public HouseRef byId(long id) {
        HouseRef house = byIds(List.of(id)).get(id);
        if (house == null) {
            throw HouseQueries.notFound(id);
        }
        return house;
    }

    @Override
    public Map<Long, HouseRef> byIds(Collection<Long> ids) {
        long projectId = callers.current().projectId();
        return transactions.read(() -> unit.joined(em -> store.brief(em, projectId, ids))).stream()
                .map(h -> new HouseRef(h.id(), h.name(), h.kind(), h.area(), h.retiredOn()))
                .collect(Collectors.toMap(HouseRef::id, Function.identity()));
    }
}
