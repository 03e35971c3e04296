package dev.zetel.local.checkout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The gateway's certificate for https at localhost: signed by itself, made once, outlives a wipe of the data. */
public record Certificate(Path folder) {

    private static final String ALIAS = "gateway";
    /** It guards a file next to it that only this machine's user reads; Java wants one. */
    private static final String STORE_PASSWORD = "localhost";

    public static Certificate of(Checkout checkout) {
        return new Certificate(checkout.folder().resolve("tls"));
    }

    public Path keyStore() {
        return folder.resolve("gateway.p12");
    }

    public String keyStorePassword() {
        return STORE_PASSWORD;
    }

    /** What a client is configured to trust. */
    public Path pem() {
        return folder.resolve("gateway.pem");
    }

    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(x509().getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public void make() {
        if (Files.exists(pem())) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(keyStore());
            var process =
                    new ProcessBuilder(keytool()).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException("keytool made no certificate: " + said.strip());
            }
            Files.writeString(pem(), asPem(x509()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a certificate was made", interruption);
        }
    }

    private List<String> keytool() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of("-genkeypair", "-alias", ALIAS, "-storetype", "PKCS12"));
        command.addAll(List.of("-keystore", keyStore().toString(), "-storepass", STORE_PASSWORD));
        command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-validity", "3650"));
        command.addAll(List.of("-dname", "CN=localhost", "-ext", "san=dns:localhost,ip:127.0.0.1"));
        return command;
    }

    private X509Certificate x509() {
        try {
            var store = KeyStore.getInstance(keyStore().toFile(), STORE_PASSWORD.toCharArray());
            return (X509Certificate) store.getCertificate(ALIAS);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String asPem(X509Certificate certificate) throws GeneralSecurityException {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
    }
}
