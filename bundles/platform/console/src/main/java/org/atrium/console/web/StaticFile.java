package org.atrium.console.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.framework.Bundle;

/**
 * One file of a bundle's folder {@code web}.
 *
 * @param bundle where it stands
 * @param path which one
 * @param type its content type
 */
record StaticFile(Bundle bundle, WebPath path, String type) {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** Answers with the file, with 304 where the browser has it, or with 404. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        URL plain = bundle.getEntry("web/" + path.file());
        if (plain == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        URL packed = acceptsPacked(request) ? bundle.getEntry("web/" + path.file() + ".gz") : null;
        String tag = tag(packed != null);
        boolean sealed = request.getParameter("h") != null && !path.isIndex();
        response.setHeader("Cache-Control", sealed ? FOR_EVER : "no-cache");
        response.setHeader("ETag", tag);
        response.setHeader("Vary", "Accept-Encoding");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        if (packed != null) {
            response.setHeader("Content-Encoding", "gzip");
        }
        send(packed == null ? plain : packed, response);
    }

    /** A bundle's content changes only with the bundle. */
    private String tag(boolean packed) {
        return "\"%x-%x%s\""
                .formatted(bundle.getBundleId(), bundle.getLastModified(), packed ? "-gz" : "");
    }

    private static boolean acceptsPacked(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip");
    }

    private static void send(URL source, HttpServletResponse response) throws IOException {
        URLConnection connection = source.openConnection();
        long length = connection.getContentLengthLong();
        if (length >= 0) {
            response.setContentLengthLong(length);
        }
        try (InputStream in = connection.getInputStream()) {
            in.transferTo(response.getOutputStream());
        }
    }
}
