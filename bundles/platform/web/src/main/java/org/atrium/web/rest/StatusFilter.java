package org.atrium.web.rest;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import org.atrium.kernel.api.Accepted;
import org.atrium.kernel.api.AcceptedJob;
import org.atrium.kernel.api.Created;
import org.atrium.kernel.api.JobView;

/**
 * Turns 200 into the status that the method is marked with, for first and repeated answers alike.
 */
public class StatusFilter implements ContainerResponseFilter {
    /** The fields of {@link JobView} in their order. */
    private static final Pattern JOB =
            Pattern.compile(
                    "\\{\"id\":\"[^\"]*\",\"type\":\"[^\"]*\",\"state\":\"[A-Z]+\",\"done\":");

    @Context private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Method method = resource.getResourceMethod();
        if (method == null || response.getStatus() != 200) {
            return;
        }
        if (method.isAnnotationPresent(Created.class)) {
            response.setStatus(201);
        } else if (method.isAnnotationPresent(Accepted.class)) {
            response.setStatus(202);
        } else if (method.isAnnotationPresent(AcceptedJob.class) && isJob(response.getEntity())) {
            response.setStatus(202);
        }
    }

    /** A job's view; where an Idempotency-Key repeats it, its JSON. */
    private static boolean isJob(Object entity) {
        return entity instanceof JobView
                || entity instanceof byte[] json
                        && JOB.matcher(new String(json, StandardCharsets.UTF_8)).lookingAt();
    }
}
