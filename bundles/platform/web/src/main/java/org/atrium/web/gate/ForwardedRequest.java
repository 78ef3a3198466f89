package org.atrium.web.gate;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/**
 * The request as the module's server sees it: its own path, and the body from memory where the gate
 * has read it.
 */
public class ForwardedRequest extends HttpServletRequestWrapper {
    private static final String OUTSIDE = "atrium.path";

    private final String path;
    private final byte[] body;

    /**
     * @param path address of the server and path inside the module
     * @param body null where the gate left the body alone
     */
    ForwardedRequest(HttpServletRequest request, String path, byte[] body) {
        super(request);
        this.path = path;
        this.body = body;
        request.setAttribute(OUTSIDE, request.getRequestURI());
    }

    /** The path that the caller asked for. */
    public static String outsidePath(HttpServletRequest request) {
        return (String) request.getAttribute(OUTSIDE);
    }

    @Override
    public String getServletPath() {
        return "";
    }

    @Override
    public String getContextPath() {
        return "";
    }

    @Override
    public String getPathInfo() {
        return path;
    }

    @Override
    public String getRequestURI() {
        return path;
    }

    @Override
    public StringBuffer getRequestURL() {
        String outside = super.getRequestURL().toString();
        int end = outside.indexOf('/', outside.indexOf("//") + 2);
        return new StringBuffer(outside.substring(0, end)).append(path);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : new Body(body);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return body == null
                ? super.getReader()
                : new BufferedReader(
                        new InputStreamReader(
                                new ByteArrayInputStream(body), StandardCharsets.UTF_8));
    }

    private static final class Body extends ServletInputStream {
        private final ByteArrayInputStream in;

        Body(byte[] body) {
            in = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return in.read(buffer, offset, length);
        }

        @Override
        public boolean isFinished() {
            return in.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body is in memory");
        }
    }
}
