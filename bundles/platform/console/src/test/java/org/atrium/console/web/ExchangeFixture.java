package org.atrium.console.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.atrium.console.BundleFixture;

/** One GET and its answer. */
final class ExchangeFixture {
    final Map<String, String> requestHeaders = new HashMap<>();
    final Map<String, String> parameters = new HashMap<>();
    final Map<String, String> headers = new HashMap<>();
    final ByteArrayOutputStream body = new ByteArrayOutputStream();
    int status = 200;
    String contentType;

    private final String path;

    ExchangeFixture(String path) {
        this.path = path;
    }

    ExchangeFixture header(String name, String value) {
        requestHeaders.put(name, value);
        return this;
    }

    ExchangeFixture parameter(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    String text() {
        return body.toString(StandardCharsets.UTF_8);
    }

    HttpServletRequest request() {
        return BundleFixture.proxy(
                HttpServletRequest.class,
                (name, arguments) ->
                        switch (name) {
                            case "getPathInfo" -> path;
                            case "getHeader" -> requestHeaders.get(arguments[0]);
                            case "getParameter" -> parameters.get(arguments[0]);
                            default -> throw new UnsupportedOperationException(name);
                        });
    }

    HttpServletResponse response() {
        return BundleFixture.proxy(
                HttpServletResponse.class,
                (name, arguments) ->
                        switch (name) {
                            case "setHeader" -> headers.put((String) arguments[0], text(arguments));
                            case "setContentType" -> contentType = (String) arguments[0];
                            case "setStatus", "sendError" -> status = (Integer) arguments[0];
                            case "setContentLengthLong" -> null;
                            case "getOutputStream" -> stream();
                            default -> throw new UnsupportedOperationException(name);
                        });
    }

    private static String text(Object[] arguments) {
        return (String) arguments[1];
    }

    private ServletOutputStream stream() {
        return new ServletOutputStream() {
            @Override
            public void write(int b) {
                body.write(b);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
