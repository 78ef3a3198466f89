package org.atrium.registry.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.atrium.kernel.api.Messages;
import org.atrium.registry.domain.Customer;
import org.atrium.registry.store.CustomerFileStore;
import org.atrium.registry.store.PartySearch;

/**
 * Takes a person out of the registry as far as no law and no open account needs him (PIPL article
 * 47): an owner or tenant of today, or who still owes, keeps name and phone; postings, receipts and
 * the audit trail always stay.
 */
final class Deletion {
    private final HouseDesk desk;
    private final Objections objections;
    private final RecordKeepers keepers;
    private final Trackings trackings;
    private final Messages messages;
    private final CustomerFileStore files = new CustomerFileStore();
    private final PartySearch parties = new PartySearch();

    Deletion(
            HouseDesk desk,
            Objections objections,
            RecordKeepers keepers,
            Trackings trackings,
            Messages messages) {
        this.desk = desk;
        this.keepers = keepers;
        this.trackings = trackings;
        this.objections = objections;
        this.messages = messages;
    }

    /** What stays and why, in words; the first entries are what keeps the person named. */
    List<String> stays(EntityManager em, Customer customer) {
        List<String> words = new ArrayList<>(needed(em, customer));
        words.add(words("registry.deletion.postings", Map.of()));
        words.add(words("registry.deletion.trail", Map.of()));
        words.addAll(keepers.stays(customer));
        return words;
    }

    /** Carries it out. Returns what stays and why. */
    List<String> carryOut(EntityManager em, Customer customer) {
        List<String> stays = stays(em, customer);
        files.clear(em, desk.projectId(), customer.id());
        trackings.forgotten(em, customer.id(), words("registry.deletion.asked", Map.of()));
        if (needed(em, customer).isEmpty()) {
            keepers.forget(customer);
            customer.anonymise(
                    words("registry.deletion.name", Map.of("id", customer.id())),
                    desk.clock().now());
        }
        return stays;
    }

    private List<String> needed(EntityManager em, Customer customer) {
        LocalDate today = desk.clock().today();
        List<String> needed = new ArrayList<>();
        Set<Long> houses = new LinkedHashSet<>();
        for (PartySearch.Found each : parties.ofCustomer(em, desk.projectId(), customer.id())) {
            houses.add(each.house().id());
            if (each.to() == null || each.to().isAfter(today)) {
                needed.add(
                        words(
                                "registry.deletion.party",
                                Map.of(
                                        "house",
                                        each.house().name(),
                                        "role",
                                        words("registry.role." + role(each), Map.of()))));
            }
        }
        for (long house : houses) {
            objections.of(house, Set.of(customer.id())).stream()
                    .map(o -> words("registry.deletion.account", Map.of("words", o.words())))
                    .forEach(needed::add);
        }
        return needed;
    }

    private static String role(PartySearch.Found party) {
        return party.role().toLowerCase(Locale.ROOT);
    }

    private String words(String code, Map<String, Object> arguments) {
        return messages.text(code, arguments, desk.caller().language());
    }
}
