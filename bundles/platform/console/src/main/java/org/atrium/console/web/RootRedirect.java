package org.atrium.console.web;

import java.io.IOException;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Component;

/** Sends a browser that names only the server to the console; nothing else stands beside it. */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=atrium-root",
            "osgi.http.whiteboard.servlet.pattern="
        })
public class RootRedirect extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if ("/".equals(request.getRequestURI())) {
            toConsole(response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** A relative address: the server need not know under which name it is reached. */
    static void toConsole(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", "/console/");
    }
}
