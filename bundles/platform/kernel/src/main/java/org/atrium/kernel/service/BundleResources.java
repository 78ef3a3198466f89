package org.atrium.kernel.service;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import liquibase.Liquibase;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;
import liquibase.resource.URIResource;
import org.osgi.framework.Bundle;

/** What Liquibase may read: the files of one bundle, then Liquibase's own. */
class BundleResources extends AbstractResourceAccessor {
    private final Bundle bundle;

    BundleResources(Bundle bundle) {
        this.bundle = bundle;
    }

    @Override
    public List<Resource> getAll(String path) {
        String plain = path.replace('\\', '/').replaceFirst("^classpath\\*?:", "");
        URL url = bundle.getEntry(plain);
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
        return found;
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
