package org.atrium.web.rest;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.security.PermitAll;
import javax.annotation.security.RolesAllowed;

/** The roles of an operation: those that its method names, otherwise those of its class. */
public final class AllowedRoles {
    private AllowedRoles() {}

    /**
     * The role codes, one of which a caller needs; none where the method answers anybody.
     *
     * @return empty where neither method nor class says who may call
     */
    public static Optional<Set<String>> of(Method method) {
        RolesAllowed named = method.getAnnotation(RolesAllowed.class);
        if (named == null && method.isAnnotationPresent(PermitAll.class)) {
            return Optional.of(Set.of());
        }
        RolesAllowed roles =
                named != null
                        ? named
                        : method.getDeclaringClass().getAnnotation(RolesAllowed.class);
        return Optional.ofNullable(roles)
                .map(each -> (Set<String>) new TreeSet<>(Set.of(each.value())))
                .filter(each -> !each.isEmpty());
    }
}
