package org.atrium.web.door;

import java.io.IOException;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletResponse;

/**
 * A body that ends with a refusal where it is longer than allowed (413) or dribbles in (408). The
 * rest is not read: the connection closes after the answer.
 */
final class Body extends ServletInputStream {
    private static final long GRACE_SECONDS = 30;
    private static final long BYTES_PER_SECOND = 1024;

    private final ServletInputStream in;
    private final HttpServletResponse response;
    private final Limits.Limit limit;
    private final long startNanos = System.nanoTime();
    private long count;

    Body(ServletInputStream in, HttpServletResponse response, Limits.Limit limit) {
        this.in = in;
        this.response = response;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        count += read;
        if (count > limit.bytes()) {
            throw refused(limit.exceeded());
        }
        long seconds = (System.nanoTime() - startNanos) / 1_000_000_000;
        if (read > 0 && seconds > GRACE_SECONDS && count < seconds * BYTES_PER_SECOND) {
            throw refused(new Refusal(408, "web.body.slow"));
        }
    }

    private Refusal refused(Refusal refusal) {
        response.setHeader("Connection", "close");
        return refusal;
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public boolean isFinished() {
        return in.isFinished();
    }

    @Override
    public boolean isReady() {
        return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        in.setReadListener(listener);
    }
}
