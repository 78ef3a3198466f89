package org.atrium.registry.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.atrium.common.Conflict;
import org.atrium.registry.api.OwnerChangeCheck;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Asks everybody who may object to a change of owner. */
@Component(service = Objections.class)
public class Objections {
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private final List<OwnerChangeCheck> checks = new CopyOnWriteArrayList<>();

    /** Adds one by hand, as the container does. */
    void ask(OwnerChangeCheck check) {
        checks.add(check);
    }

    /** All objections; empty where there is none. */
    List<OwnerChangeCheck.Objection> of(long houseId, Set<Long> leaving) {
        return checks.stream().flatMap(c -> c.objections(houseId, leaving).stream()).toList();
    }

    /** What speaks against a house that ends on this day. */
    List<OwnerChangeCheck.Objection> againstRetiring(long houseId, LocalDate on) {
        return checks.stream().flatMap(c -> c.againstRetiring(houseId, on).stream()).toList();
    }

    /**
     * Refuses where one of them blocks.
     *
     * @throws Conflict {@code registry.owner-change.objection} with the words of all that block
     */
    void requireNone(long houseId, Set<Long> leaving) {
        List<String> words =
                of(houseId, leaving).stream()
                        .filter(OwnerChangeCheck.Objection::blocks)
                        .map(OwnerChangeCheck.Objection::words)
                        .toList();
        if (!words.isEmpty()) {
            throw new Conflict("registry.owner-change.objection")
                    .with("words", String.join(" ", words));
        }
    }
}
