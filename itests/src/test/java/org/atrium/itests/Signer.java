package org.atrium.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertPath;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** Somebody who signs jars with a key of his own, made by the JDK's {@code keytool}. */
final class Signer {
    private static final String PASSWORD = "signer-of-tests";

    private final Path folder;
    private final Path store;

    /** With a new key. */
    Signer(Path folder, String name) throws Exception {
        this.folder = folder;
        this.store = folder.resolve(name + ".p12");
        Files.createDirectories(folder);
        Files.deleteIfExists(store);
        keytool("-genkeypair", "-keyalg", "EC", "-validity", "365", "-dname", "CN=" + name);
    }

    /** Writes the certificate where the server looks for those that it trusts. */
    void export(Path pem) throws Exception {
        Files.createDirectories(pem.getParent());
        keytool("-exportcert", "-rfc", "-file", pem.toString());
    }

    private void keytool(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(words));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
        command.addAll(List.of("-alias", "signer"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }

    /** The jar with a signature over all of it. */
    byte[] sign(byte[] jar) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        PrivateKey key = (PrivateKey) keys.getKey("signer", PASSWORD.toCharArray());
        List<Certificate> chain = List.of(keys.getCertificateChain("signer"));
        CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(chain);
        Path plain = folder.resolve("plain.jar");
        Path signed = folder.resolve("signed.jar");
        Files.write(plain, jar);
        try (ZipFile in = new ZipFile(plain.toFile());
                var out = Files.newOutputStream(signed)) {
            new JarSigner.Builder(key, path).build().sign(in, out);
        }
        return Files.readAllBytes(signed);
    }
}
