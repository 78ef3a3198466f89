package org.atrium.registry.service;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.registry.api.HouseFinder;
import org.atrium.registry.domain.PremisesKey;
import org.atrium.registry.store.MatchStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds them as an import does. */
@Component
public class HouseFinderImpl implements HouseFinder {
    private final RegistryUnit unit;
    private final Callers callers;
    private final IdBlocks ids;
    private final MatchStore matches = new MatchStore();

    /** Over the unit. */
    @Activate
    public HouseFinderImpl(
            @Reference RegistryUnit unit, @Reference Callers callers, @Reference IdBlocks ids) {
        this.unit = unit;
        this.callers = callers;
        this.ids = ids;
    }

    @Override
    public Map<HouseName, Long> find(Set<HouseName> names) {
        return unit.joined(em -> find(em, names));
    }

    private Map<HouseName, Long> find(EntityManager em, Set<HouseName> names) {
        long project = callers.current().projectId();
        matches.completeKeys(em, project);
        Map<PremisesKey, Long> found =
                matches.ids(
                        em,
                        project,
                        ids.next(),
                        names.stream().map(HouseFinderImpl::key).collect(Collectors.toSet()));
        Map<HouseName, Long> ids = new HashMap<>();
        for (HouseName name : names) {
            Long id = found.get(key(name));
            if (id != null) {
                ids.put(name, id);
            }
        }
        return ids;
    }

    private static PremisesKey key(HouseName name) {
        return new PremisesKey(name.building(), name.entrance(), name.room());
    }
}
