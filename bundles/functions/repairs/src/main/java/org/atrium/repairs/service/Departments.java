package org.atrium.repairs.service;

import java.util.List;
import java.util.Set;
import org.atrium.common.Roles;

/** The roles that take part in repairs (flows.md 1.2, RP-04). */
public final class Departments {
    /** 责任人, a person who only carries out what he is named for. */
    public static final String RESPONSIBLE_PERSON = "ResponsiblePerson";

    /** Supervisors and managers to whom an order may be given, in the order offered. */
    public static final List<String> ROLES =
            List.of(
                    Roles.CS_ASSISTANT,
                    Roles.SHOP_ADMINISTRATOR,
                    Roles.ENGINEERING_SUPERVISOR,
                    Roles.ENGINEERING_MANAGER,
                    Roles.SECURITY_MANAGER,
                    Roles.ENVIRONMENT_MANAGER,
                    Roles.FINANCE,
                    Roles.CS_MANAGER);

    private Departments() {}

    /** Whether a person with these roles may be named responsible. */
    public static boolean mayBeResponsible(Set<String> roles) {
        return roles.contains(RESPONSIBLE_PERSON) || ROLES.stream().anyMatch(roles::contains);
    }
}
