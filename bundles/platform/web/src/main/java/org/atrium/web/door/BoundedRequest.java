package org.atrium.web.door;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import javax.servlet.http.HttpServletResponse;

/** A request whose body is no longer than its path allows. */
final class BoundedRequest extends HttpServletRequestWrapper {
    private final HttpServletResponse response;
    private final Limits.Limit limit;
    private Body body;

    BoundedRequest(HttpServletRequest request, HttpServletResponse response, Limits.Limit limit) {
        super(request);
        this.response = response;
        this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Body(super.getInputStream(), response, limit);
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
