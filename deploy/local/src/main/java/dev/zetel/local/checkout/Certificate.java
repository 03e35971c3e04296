package dev.zetel.local.checkout;

import dev.zetel.local.component.Command;
import dev.zetel.local.component.LogFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The gateway's certificate for https at localhost: signed by itself, made once, outlives a wipe of the data. */
public record Certificate(Path folder) {

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

    /** What a client is configured to trust; the last that is made. */
    public Path pem() {
        return folder.resolve("gateway.pem");
    }

    public String fingerprint() {
        try (var file = Files.newInputStream(pem())) {
            var certificate = CertificateFactory.getInstance("X.509").generateCertificate(file);
            var digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public void make() {
        if (Files.exists(pem())) {
            return;
        }
        keyStore().toFile().delete();
        keytool("-genkeypair -keyalg EC -groupname secp256r1 -validity 3650 -dname CN=localhost"
                + " -ext san=dns:localhost,ip:127.0.0.1");
        keytool("-exportcert -rfc", "-file", pem().toString());
    }

    private void keytool(String options, String... more) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of(more));
        command.addAll(List.of("-alias", "gateway", "-storetype", "PKCS12", "-storepass", STORE_PASSWORD));
        command.addAll(List.of("-keystore", keyStore().toString()));
        var log = folder.resolve("keytool.log");
        if (new Command(command, Map.of()).exitCode(log) != 0) {
            throw new IllegalStateException("keytool made no certificate: " + new LogFile(log).last(5));
        }
    }
}
