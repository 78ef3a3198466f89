package org.atrium.web.door;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;

/** One request from the door to the end of its answer: its id, and who asked for what. */
public final class Visit {
    private static final String ATTRIBUTE = "atrium.visit";

    /** What a proxy or a caller may send as id: nothing that could break a log line. */
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private final String id;
    private final long startNanos = System.nanoTime();
    private String user;
    private String project;
    private String module;

    private Visit(String id) {
        this.id = id;
    }

    /** The visit of this request; the first call begins it. */
    public static Visit of(HttpServletRequest request) {
        Visit visit = (Visit) request.getAttribute(ATTRIBUTE);
        if (visit == null) {
            String wanted = request.getHeader("X-Request-Id");
            boolean sane = wanted != null && SANE.matcher(wanted).matches();
            visit = new Visit(sane ? wanted : newId());
            request.setAttribute(ATTRIBUTE, visit);
        }
        return visit;
    }

    /** Unlikely to come twice; nobody must be unable to guess it. */
    private static String newId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** The caller's {@code X-Request-Id} where it is sane, otherwise one of ours. */
    public String id() {
        return id;
    }

    /** Tells who asks, as soon as the gate knows. */
    public void by(String userName) {
        user = userName;
    }

    /** Tells where the path leads; the project is null outside projects. */
    public void to(String projectCode, String moduleId) {
        project = projectCode;
        module = moduleId;
    }

    String user() {
        return user;
    }

    String project() {
        return project;
    }

    String module() {
        return module;
    }

    long millis() {
        return (System.nanoTime() - startNanos) / 1_000_000;
    }
}
