package org.atrium.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.atrium.common.InvalidInput;
import org.atrium.common.Problem;
import org.atrium.kernel.api.AnsweredBefore;
import org.atrium.kernel.api.Callers;
import org.atrium.web.gate.ForwardedRequest;
import org.atrium.web.gate.Problems;

/**
 * The one mapper: refusals by their kind, JSON that does not fit as 400, repeated answers, all else
 * an incident.
 */
public class FaultMapper implements ExceptionMapper<Throwable> {
    private final Problems problems;
    private final Callers callers;
    @Context private HttpServletRequest request;

    /** With the texts of all modules. */
    public FaultMapper(Problems problems, Callers callers) {
        this.problems = problems;
        this.callers = callers;
    }

    @Override
    public Response toResponse(Throwable fault) {
        if (fault instanceof AnsweredBefore answered) {
            return Response.ok(answered.json().getBytes(StandardCharsets.UTF_8))
                    .type(MediaType.APPLICATION_JSON)
                    .build();
        }
        Problems.Printed printed = print(fault);
        Response.ResponseBuilder response =
                Response.status(printed.status()).entity(printed.body());
        printed.headers().forEach(response::header);
        return response.build();
    }

    private Problems.Printed print(Throwable fault) {
        String language = callers.current().language();
        String path = ForwardedRequest.outsidePath(request);
        Problem problem = problemIn(fault);
        if (problem != null) {
            return problems.print(problem, path, language);
        }
        if (fault instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            int status = web.getResponse().getStatus();
            String code = status == 400 ? "web.body.malformed" : "web.status." + status + ".detail";
            return problems.print(status, code, path, language);
        }
        return problems.fault(fault, path, language);
    }

    /** A refusal anywhere in it counts first: Jackson wraps what a body's stream throws. */
    private static Problem problemIn(Throwable fault) {
        Problem problem = find(Problem.class, fault);
        JsonProcessingException json = find(JsonProcessingException.class, fault);
        return problem != null || json == null ? problem : malformed(json);
    }

    private static <T extends Throwable> T find(Class<T> type, Throwable fault) {
        for (Throwable t = fault; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }

    private static Problem malformed(JsonProcessingException fault) {
        if (!(fault instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return new InvalidInput("web.body.malformed");
        }
        String field =
                mapping.getPath().stream()
                        .map(
                                r ->
                                        r.getFieldName() == null
                                                ? "[" + r.getIndex() + "]"
                                                : r.getFieldName())
                        .collect(Collectors.joining("."))
                        .replace(".[", "[");
        String code =
                fault instanceof UnrecognizedPropertyException
                        ? "web.field.unknown"
                        : "web.field.malformed";
        return new InvalidInput("common.input.invalid").field(field, code);
    }
}
