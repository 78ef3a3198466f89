package org.atrium.web.gate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/**
 * The request as the module's server sees it: its own path, and the body once more where the gate
 * has read it.
 */
public class ForwardedRequest extends HttpServletRequestWrapper {
    private static final String OUTSIDE = "atrium.path";

    private final String path;
    private final HeldBody body;

    /**
     * @param path address of the server and path inside the module
     * @param body null where the gate left the body alone
     */
    ForwardedRequest(HttpServletRequest request, String path, HeldBody body) {
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
        return body == null ? super.getInputStream() : new Body(body.open());
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return body == null
                ? super.getReader()
                : new BufferedReader(new InputStreamReader(body.open(), StandardCharsets.UTF_8));
    }

    private static final class Body extends ServletInputStream {
        private final InputStream in;
        private boolean finished;

        Body(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            finished |= read < 0;
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            finished |= read < 0;
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body has been read");
        }
    }
}
