package org.atrium.web.rest;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.container.DynamicFeature;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.FeatureContext;
import org.atrium.kernel.api.Accepted;
import org.atrium.kernel.api.AcceptedJob;
import org.atrium.kernel.api.Created;
import org.atrium.kernel.api.JobView;

/**
 * Turns 200 into the status that a method is marked with, for first and repeated answers alike.
 * Other methods are left alone.
 */
public class StatusFeature implements DynamicFeature {
    /** The fields of {@link JobView} in their order. */
    private static final Pattern JOB =
            Pattern.compile(
                    "\\{\"id\":\"[^\"]*\",\"type\":\"[^\"]*\",\"state\":\"[A-Z]+\",\"done\":");

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        if (method.isAnnotationPresent(Created.class)) {
            context.register(new StatusFilter(201, entity -> true));
        } else if (method.isAnnotationPresent(Accepted.class)) {
            context.register(new StatusFilter(202, entity -> true));
        } else if (method.isAnnotationPresent(AcceptedJob.class)) {
            context.register(new StatusFilter(202, StatusFeature::isJob));
        }
    }

    /** A job's view; where an Idempotency-Key repeats it, its JSON. */
    private static boolean isJob(Object entity) {
        return entity instanceof JobView
                || entity instanceof byte[] json
                        && JOB.matcher(new String(json, StandardCharsets.UTF_8)).lookingAt();
    }

    /** One method's status. */
    private static final class StatusFilter implements ContainerResponseFilter {
        private final int status;
        private final Predicate<Object> where;

        StatusFilter(int status, Predicate<Object> where) {
            this.status = status;
            this.where = where;
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (response.getStatus() == 200 && where.test(response.getEntity())) {
                response.setStatus(status);
            }
        }
    }
}
