package org.atrium.web.door;

import javax.servlet.http.HttpServletRequest;

/** How long a body may be: by what it is, and by where it goes. */
final class Limits {
    private static final long MIB = 1 << 20;

    private final DoorConfig config;

    Limits(DoorConfig config) {
        this.config = config;
    }

    /** The limit of this request's body. */
    Limit of(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            return new Limit(config.bodyMiB());
        }
        boolean isImport = request.getRequestURI().matches(".*/imports?(/.*)?");
        return new Limit(isImport ? config.importMiB() : config.uploadMiB());
    }

    /**
     * A limit.
     *
     * @param mebibytes the most that is accepted
     */
    record Limit(int mebibytes) {
        long bytes() {
            return mebibytes * MIB;
        }

        Refusal exceeded() {
            return new Refusal(413, "web.body.too-large").with("max", mebibytes + " MiB");
        }
    }
}
