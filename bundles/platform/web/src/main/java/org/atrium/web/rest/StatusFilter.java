package org.atrium.web.rest;

import java.lang.reflect.Method;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import org.atrium.kernel.api.Accepted;
import org.atrium.kernel.api.Created;

/**
 * Turns 200 into the status that the method is marked with, for first and repeated answers alike.
 */
public class StatusFilter implements ContainerResponseFilter {
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
        }
    }
}
