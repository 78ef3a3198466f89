package org.atrium.web.door;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.Test;

/** How long a body may be, and what becomes of a request's id. */
public class DoorTest {
    private static final int MIB = 1 << 20;
    private final Map<String, Object> heads = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();

    private final HttpServletRequest request =
            proxy(
                    HttpServletRequest.class,
                    (self, method, arguments) ->
                            switch (method.getName()) {
                                case "getHeader" -> heads.get(arguments[0]);
                                case "getContentType" -> heads.get("Content-Type");
                                case "getRequestURI" -> heads.get("path");
                                case "getAttribute" -> attributes.get(arguments[0]);
                                case "setAttribute" ->
                                        attributes.put((String) arguments[0], arguments[1]);
                                default -> throw new UnsupportedOperationException();
                            });

    private final HttpServletResponse response =
            proxy(
                    HttpServletResponse.class,
                    (self, method, arguments) -> heads.put((String) arguments[0], arguments[1]));

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(
                        DoorTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Body body(int length) {
        ByteArrayInputStream bytes = new ByteArrayInputStream(new byte[length]);
        ServletInputStream in =
                new ServletInputStream() {
                    @Override
                    public int read() {
                        return bytes.read();
                    }

                    @Override
                    public boolean isFinished() {
                        return bytes.available() == 0;
                    }

                    @Override
                    public boolean isReady() {
                        return true;
                    }

                    @Override
                    public void setReadListener(ReadListener listener) {
                        throw new UnsupportedOperationException();
                    }
                };
        return new Body(in, response, new Limits.Limit(1));
    }

    private int limit(String type, String path) {
        heads.put("Content-Type", type);
        heads.put("path", path);
        DoorConfig config =
                proxy(DoorConfig.class, (self, method, arguments) -> method.getDefaultValue());
        return new Limits(config).of(request).mebibytes();
    }

    @Test
    public void aBodyEndsWithARefusalAtTheFirstByteTooMany() throws IOException {
        assertEquals(MIB, body(MIB).readAllBytes().length);
        Refusal refused = assertThrows(Refusal.class, () -> body(MIB + 1).readAllBytes());
        assertEquals(413, refused.status());
        assertEquals("1 MiB", refused.arguments().get("max"));
        assertEquals("close", heads.get("Connection"));
    }

    @Test
    public void onlyImportsMayBeLarge() {
        String form = "multipart/form-data; boundary=x";
        assertEquals(1, limit("application/json", "/api/projects/p/houses/import"));
        assertEquals(1, limit(null, "/api/session"));
        assertEquals(25, limit(form, "/api/projects/p/attachments"));
        assertEquals(25, limit(form, "/api/projects/important/attachments"));
        assertEquals(100, limit(form, "/api/projects/p/houses/import"));
        assertEquals(100, limit(form, "/api/projects/p/imports/houses"));
    }

    @Test
    public void aSaneRequestIdIsKept() {
        heads.put("X-Request-Id", "proxy-1234.5");
        assertEquals("proxy-1234.5", Visit.of(request).id());
        assertEquals("one id per request", Visit.of(request), Visit.of(request));
    }

    @Test
    public void anIdThatCouldForgeALogLineIsReplaced() {
        for (String wanted :
                new String[] {"short", "with blank 123", "a\nb\nc\nd\ne", "\"},{\"x\":1"}) {
            attributes.clear();
            heads.put("X-Request-Id", wanted);
            assertNotEquals(wanted, Visit.of(request).id());
        }
    }
}
