package org.atrium.web.door;

import java.io.IOException;
import javax.servlet.RequestDispatcher;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.atrium.web.gate.Problems;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the HTTP server itself refuses looks like every other refusal and tells nothing more. */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=atrium-errors",
            "osgi.http.whiteboard.servlet.errorPage=4xx",
            "osgi.http.whiteboard.servlet.errorPage=5xx"
        })
public class ErrorPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Problems problems;

    /** With the texts of all modules. */
    @Activate
    public ErrorPage(@Reference Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer number ? number : 404;
        problems.send(code, request, response);
    }
}
