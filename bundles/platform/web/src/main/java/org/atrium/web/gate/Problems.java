package org.atrium.web.gate;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import javax.servlet.RequestDispatcher;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.atrium.common.FieldProblem;
import org.atrium.common.Problem;
import org.atrium.kernel.api.Json;
import org.atrium.kernel.api.Messages;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints refusals and faults as {@code application/problem+json} (RFC 9457) in the caller's
 * language.
 */
@Component(service = Problems.class)
public class Problems {
    /** Content type of all errors. */
    public static final String TYPE = "application/problem+json";

    private static final String RETRY_SECONDS = "2";
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Json json;
    private final Messages messages;

    /** With the texts of all modules. */
    @Activate
    public Problems(@Reference Json json, @Reference Messages messages) {
        this.json = json;
        this.messages = messages;
    }

    /**
     * A printed error.
     *
     * @param status HTTP status
     * @param body UTF-8 JSON
     */
    public record Printed(int status, byte[] body) {
        /** What the answer carries besides: its type, and when to come again after a 503. */
        public Map<String, String> headers() {
            return status == 503
                    ? Map.of("Content-Type", TYPE, "Retry-After", RETRY_SECONDS)
                    : Map.of("Content-Type", TYPE);
        }
    }

    /** Answers with the refusal, unless an answer is already on its way. */
    public void send(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(print(problem, request.getRequestURI(), language(request)), response);
    }

    /**
     * Answers with a refusal that the HTTP server itself makes, of which only the status is told.
     */
    public void send(int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String language = language(request);
        String code = "web.status." + status + ".detail";
        boolean hasWords = !messages.text(code, Map.of(), language).equals(code);
        String said = hasWords ? code : status < 500 ? "web.request.refused" : "web.server.failed";
        send(print(status, said, path, language), response);
    }

    /** Answers with this error, unless an answer is already on its way. */
    void send(Printed printed, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(printed.status());
        printed.headers().forEach(response::setHeader);
        response.getOutputStream().write(printed.body());
    }

    /** The language that the caller reads: {@code en} where asked for first, otherwise zh. */
    static String language(HttpServletRequest request) {
        String wanted = request.getHeader("Accept-Language");
        return wanted != null && wanted.strip().toLowerCase(Locale.ROOT).startsWith("en")
                ? "en"
                : "zh";
    }

    /** The refusal in words. */
    public Printed print(Problem problem, String path, String language) {
        List<ErrorView> errors = new ArrayList<>();
        for (FieldProblem field : problem.fields()) {
            String text = messages.text(field.code(), field.arguments(), language);
            errors.add(new ErrorView(field.field(), field.code(), text));
        }
        ProblemView view =
                view(problem.status(), problem.code(), path, language, problem.arguments());
        view.errors = errors;
        return printed(view);
    }

    /** A refusal that the server itself makes, such as an unknown path. */
    public Printed print(int status, String code, String path, String language) {
        return printed(view(status, code, path, language, Map.of()));
    }

    /** A fault of ours: an incident id and nothing else; logged here, once. */
    public Printed fault(Throwable fault, String path, String language) {
        String incident = UUID.randomUUID().toString();
        if (isHungUp(fault)) {
            LOG.debug("The caller of {} has hung up", path);
        } else {
            LOG.error("Incident {} at {}", incident, path, fault);
        }
        return printed(view(500, "web.incident", path, language, Map.of("id", incident)));
    }

    private static boolean isHungUp(Throwable fault) {
        for (Throwable t = fault; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (t instanceof EOFException || t instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }

    private ProblemView view(
            int status, String code, String path, String language, Map<String, Object> arguments) {
        ProblemView view = new ProblemView();
        view.status = status;
        view.code = code;
        view.title = messages.text("web.status." + status, Map.of(), language);
        view.detail = messages.text(code, arguments, language);
        view.instance = path;
        return view;
    }

    private Printed printed(ProblemView view) {
        return new Printed(view.status, json.write(view).getBytes(StandardCharsets.UTF_8));
    }

    /** The body of an error. */
    public static final class ProblemView {
        /** Always {@code about:blank}: the code says more. */
        public String type = "about:blank";

        /** What kind of error, in words. */
        public String title;

        /** HTTP status. */
        public int status;

        /** {@code module.subject.reason}. */
        public String code;

        /** Words that a front desk can read out. */
        public String detail;

        /** The path that was asked. */
        public String instance;

        /** Wrong fields. */
        public List<ErrorView> errors = List.of();
    }

    /**
     * One wrong field.
     *
     * @param field path of the field as sent
     * @param code {@code module.subject.reason}
     * @param message in words
     */
    public record ErrorView(String field, String code, String message) {}
}
