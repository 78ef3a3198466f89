package org.atrium.kernel.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.atrium.common.InvalidInput;

/** The signature of a jar, as {@code jarsigner} makes it. */
public final class JarSignature {
    private JarSignature() {}

    /**
     * Demands that one of these certificates has signed every file of the jar and is valid at this
     * time.
     *
     * @throws InvalidInput {@code kernel.jar.unsigned} with the first file that is not signed,
     *     {@code kernel.jar.untrusted}, {@code kernel.jar.unreadable} where a signed file was
     *     changed
     */
    public static void require(Path file, Collection<X509Certificate> trusted, Instant now) {
        Set<Certificate> signers = null;
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
                JarEntry entry = all.nextElement();
                if (entry.isDirectory() || isOfSignature(entry.getName())) {
                    continue;
                }
                try (InputStream in = jar.getInputStream(entry)) {
                    in.transferTo(OutputStream.nullOutputStream()); // only then it is verified
                }
                Set<Certificate> own = signers(entry);
                if (signers == null) {
                    signers = own;
                } else {
                    signers.retainAll(own);
                }
            }
        } catch (IOException | SecurityException e) {
            throw new InvalidInput("kernel.jar.unreadable").with("reason", e.getMessage());
        }
        if (signers == null || trusted.stream().noneMatch(new Valid(signers, now)::is)) {
            throw new InvalidInput("kernel.jar.untrusted");
        }
    }

    private static Set<Certificate> signers(JarEntry entry) {
        CodeSigner[] signers = entry.getCodeSigners();
        if (signers == null) {
            throw new InvalidInput("kernel.jar.unsigned").with("path", entry.getName());
        }
        Set<Certificate> certificates = new HashSet<>();
        for (CodeSigner signer : signers) {
            certificates.add(signer.getSignerCertPath().getCertificates().get(0));
        }
        return certificates;
    }

    /** The manifest and the signatures themselves, which no signature covers as files. */
    private static boolean isOfSignature(String path) {
        String upper = path.toUpperCase(Locale.ROOT);
        return upper.matches("META-INF/(MANIFEST\\.MF|[^/]+\\.(SF|RSA|DSA|EC)|SIG-[^/]*)");
    }

    private record Valid(Set<Certificate> signers, Instant now) {
        boolean is(X509Certificate certificate) {
            try {
                certificate.checkValidity(Date.from(now));
                return signers.contains(certificate);
            } catch (CertificateException e) {
                return false;
            }
        }
    }
}
