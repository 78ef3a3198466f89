package org.atrium.web.rest;

import java.io.IOException;
import javax.ws.rs.ext.ReaderInterceptor;
import javax.ws.rs.ext.ReaderInterceptorContext;
import org.atrium.common.InvalidInput;

/** Refuses the JSON text {@code null} where a struct is expected, so that no service meets one. */
public class BodyInterceptor implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        if (body == null) {
            throw new InvalidInput("web.body.malformed");
        }
        return body;
    }
}
