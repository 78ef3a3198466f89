package org.atrium.kernel.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.atrium.common.InvalidInput;
import org.atrium.kernel.domain.JarSignature;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose versions are taken: the certificates in {@code etc/trusted} of the home, files {@code
 * *.pem}, read anew each time. What the distribution itself delivers is trusted by being delivered.
 */
@Component(service = TrustedKeys.class)
public class TrustedKeys {
    private static final Logger LOG = LoggerFactory.getLogger(TrustedKeys.class);

    private final Path folder;
    private final boolean demo;
    private final ModuleSettings settings;
    private final Clock clock = Clock.systemUTC();

    /** Of the home. */
    @Activate
    public TrustedKeys(BundleContext context, @Reference ModuleSettings settings) {
        this.folder = Path.of(context.getProperty("atrium.home"), "etc", "trusted");
        this.demo = Boolean.parseBoolean(context.getProperty("atrium.demo"));
        this.settings = settings;
    }

    /**
     * Lets a jar pass that one of them has signed, or any jar where the settings say so.
     *
     * @throws InvalidInput {@code kernel.jar.unsigned}, {@code kernel.jar.untrusted}
     */
    void requireSigned(Path jar) {
        String unsigned = settings.now().unsignedModules();
        if ("true".equals(unsigned) || demo && "demo".equals(unsigned)) {
            return;
        }
        JarSignature.require(jar, certificates(), clock.instant());
    }

    private List<X509Certificate> certificates() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<X509Certificate> all = new ArrayList<>();
            files.filter(f -> f.toString().endsWith(".pem")).forEach(f -> all.addAll(read(f)));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<X509Certificate> read(Path file) {
        List<X509Certificate> read = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            for (Certificate each :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                read.add((X509Certificate) each);
            }
        } catch (IOException | CertificateException e) {
            LOG.error("{} holds no certificates and is left aside", file, e);
        }
        return read;
    }
}
