package org.atrium.web.rest;

import java.lang.reflect.Method;
import java.util.Set;
import javax.annotation.Priority;
import javax.ws.rs.GET;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.DynamicFeature;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.FeatureContext;
import org.atrium.common.NotAllowed;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Callers;

/**
 * Asks for one of the roles that a method or its class names. A method for which neither names any
 * cannot be published.
 */
public class RoleFeature implements DynamicFeature {
    private final Callers callers;

    /** For the callers of this gate. */
    public RoleFeature(Callers callers) {
        this.callers = callers;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        Set<String> roles =
                AllowedRoles.of(method)
                        .orElseThrow(() -> new IllegalStateException(method + " names no roles"));
        if (!roles.isEmpty()) {
            context.register(new RoleFilter(callers, roles, method.isAnnotationPresent(GET.class)));
        }
    }

    /** One method's roles, own or an absent person's; an auditor may read all. */
    @Priority(Priorities.AUTHORIZATION)
    private static final class RoleFilter implements ContainerRequestFilter {
        private final Callers callers;
        private final Set<String> roles;
        private final boolean reads;

        RoleFilter(Callers callers, Set<String> roles, boolean reads) {
            this.callers = callers;
            this.roles = roles;
            this.reads = reads;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            boolean allowed =
                    callers.current().hasAny(roles)
                            || reads && callers.current().has(Roles.AUDITOR);
            if (!allowed) {
                throw new NotAllowed("web.role.missing").with("roles", String.join(" / ", roles));
            }
            String absent = callers.current().absentFor(roles);
            if (absent != null) {
                callers.inPlaceOf(absent);
            }
        }
    }
}
