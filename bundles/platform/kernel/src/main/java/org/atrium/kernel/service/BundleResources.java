package org.atrium.kernel.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import liquibase.Liquibase;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;
import liquibase.resource.URIResource;
import org.osgi.framework.Bundle;

/**
 * What Liquibase may read: the files of one bundle, then Liquibase's own. It remembers what was
 * asked for, so that one can tell whether another bundle would answer the same.
 */
class BundleResources extends AbstractResourceAccessor {
    private final Bundle bundle;
    private final Map<String, String> answers = new TreeMap<>();

    BundleResources(Bundle bundle) {
        this.bundle = bundle;
    }

    /** What was asked of the bundle, each with the answer: a file's text or the names found. */
    Map<String, String> answers() {
        return Map.copyOf(answers);
    }

    /** Whether this bundle gives these answers. */
    boolean gives(Map<String, String> wanted) {
        wanted.keySet().forEach(this::ask);
        return answers.equals(wanted);
    }

    private void ask(String question) {
        if (question.endsWith("/*")) {
            search(question.substring(0, question.length() - 2), false);
        } else if (question.endsWith("/**")) {
            search(question.substring(0, question.length() - 3), true);
        } else {
            getAll(question);
        }
    }

    @Override
    public List<Resource> getAll(String path) {
        String plain = path.replace('\\', '/').replaceFirst("^classpath\\*?:", "");
        URL url = bundle.getEntry(plain);
        answers.put(path, url == null ? "" : text(url));
        if (url == null) {
            url = Liquibase.class.getClassLoader().getResource(plain);
        }
        return url == null ? List.of() : List.of(new BundleResource(path, url));
    }

    @Override
    public List<Resource> search(String path, boolean recursive) {
        Enumeration<URL> entries = bundle.findEntries(path, "*", recursive);
        List<Resource> found = new ArrayList<>();
        for (URL url : entries == null ? List.<URL>of() : Collections.list(entries)) {
            if (!url.getPath().endsWith("/")) {
                found.add(new BundleResource(url.getPath().substring(1), url));
            }
        }
        answers.put(
                path + (recursive ? "/**" : "/*"),
                found.stream().map(Resource::getPath).sorted().collect(Collectors.joining("\n")));
        return found;
    }

    private static String text(URL url) {
        try (InputStream in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> describeLocations() {
        return List.of(bundle.toString());
    }

    @Override
    public void close() {
        // nothing is held open
    }

    private static final class BundleResource extends URIResource {
        private final URL url;

        BundleResource(String path, URL url) {
            super(path, URI.create(url.toExternalForm()));
            this.url = url;
        }

        @Override
        public InputStream openInputStream() throws IOException {
            return url.openStream();
        }
    }
}
