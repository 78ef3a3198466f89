package org.atrium.registry.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.atrium.common.Check;
import org.atrium.registry.api.OwnerInput;
import org.atrium.registry.domain.Holding;
import org.atrium.registry.domain.Portion;

/**
 * The owners that a form names, read and checked: one for SOLE, 2 to 50 for JOINT and SHARES, the
 * shares making up the whole, exactly one who pays.
 */
final class OwnersForm {
    private static final int MAX_OWNERS = 50;

    private OwnersForm() {}

    /** An owner as values; the share is null where the house is not held by shares. */
    record Owner(Persons.Named who, Portion share, boolean pays) {}

    /** Reads them; every wrong field is remembered. */
    static List<Owner> read(
            Check check, IdNumbers numbers, Holding holding, List<OwnerInput> inputs) {
        List<OwnerInput> given =
                inputs == null ? List.of() : inputs.stream().filter(Objects::nonNull).toList();
        if (given.isEmpty()) {
            check.missing("owners");
            return List.of();
        }
        boolean several = holding == Holding.JOINT || holding == Holding.SHARES;
        if (given.size() > MAX_OWNERS || (holding != null && several != given.size() > 1)) {
            check.wrong("owners", "registry.owners.count");
        }
        long payers = given.stream().filter(o -> o.pays).count();
        if (payers > 1) {
            check.wrong("owners", "registry.owners.one-payer");
        }
        List<Owner> owners = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            OwnerInput each = given.get(i);
            String prefix = "owners[" + i + "].";
            Persons.Named who =
                    Persons.read(
                            check,
                            numbers,
                            prefix,
                            each.customerId,
                            each.name,
                            each.kind,
                            each.idNumber,
                            each.phone);
            Portion share =
                    holding == Holding.SHARES ? share(check, prefix + "share", each.share) : null;
            owners.add(new Owner(who, share, payers == 0 ? i == 0 : each.pays));
        }
        checkTogether(check, holding, owners);
        return owners;
    }

    private static void checkTogether(Check check, Holding holding, List<Owner> owners) {
        long people =
                owners.stream()
                        .map(
                                o ->
                                        o.who().customerId() == null
                                                ? o.who().contact().name()
                                                        + o.who().contact().idNumber()
                                                : o.who().customerId())
                        .distinct()
                        .count();
        if (people < owners.size()) {
            check.wrong("owners", "registry.owners.twice");
        }
        boolean shared = owners.stream().allMatch(o -> o.share() != null);
        if (holding == Holding.SHARES
                && shared
                && !Portion.areWhole(owners.stream().map(Owner::share).toList())) {
            check.wrong("owners", "registry.owners.not-whole");
        }
    }

    private static Portion share(Check check, String field, String text) {
        if (text == null || text.isBlank()) {
            check.missing(field);
            return null;
        }
        try {
            return Portion.parse(text);
        } catch (IllegalArgumentException | ArithmeticException e) {
            check.wrong(field, "registry.owners.share");
            return null;
        }
    }
}
