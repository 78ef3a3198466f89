package org.atrium.web.rest;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.DynamicFeature;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.FeatureContext;
import org.atrium.common.NotAllowed;
import org.atrium.common.Roles;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.PersonalData;
import org.atrium.kernel.api.Transactions;

/**
 * Taking a list of persons out as a sheet is a right of its own: methods marked {@link
 * PersonalData} refuse {@code ?format=} to everybody else, before anything is read, and put each
 * export on record.
 */
public class ExportFeature implements DynamicFeature {
    private static final Set<String> MAY = Set.of(Roles.DATA_EXPORT, Roles.CS_MANAGER);

    private static final Set<String> SHEETS = Set.of("xlsx", "csv");

    private final Callers callers;
    private final Transactions transactions;
    private final Audit audit;

    /** For the callers of this gate. */
    public ExportFeature(Callers callers, Transactions transactions, Audit audit) {
        this.callers = callers;
        this.transactions = transactions;
        this.audit = audit;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (resource.getResourceMethod().isAnnotationPresent(PersonalData.class)) {
            context.register(new RightFilter());
        }
    }

    /** One method's right; after its roles were asked for. */
    @Priority(Priorities.AUTHORIZATION + 1)
    private final class RightFilter implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            List<String> formats = request.getUriInfo().getQueryParameters().get("format");
            if (formats == null || Collections.disjoint(formats, SHEETS)) {
                return; // a page, or a format that the service refuses
            }
            if (!callers.current().hasAny(MAY)) {
                throw new NotAllowed("web.export.not-allowed");
            }
            Map<String, String> what = Map.of("path", request.getUriInfo().getPath());
            transactions.write(
                    () -> {
                        audit.record("web.export", 0, "export", null, what);
                        return null;
                    });
        }
    }
}
