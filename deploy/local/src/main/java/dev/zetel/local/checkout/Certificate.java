package dev.zetel.local.checkout;

import dev.zetel.local.component.Command;
import dev.zetel.local.component.LogFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.function.Uncheck;

/** The gateway's certificate for https at localhost: signed by itself, made once, outlives a wipe of the data. */
public record Certificate(Path folder) {

    /** It guards a file next to it that only this machine's user reads; Java wants one. */
    private static final String STORE_PASSWORD = "localhost";

    private static final String MAKE = "-genkeypair -keyalg EC -groupname secp256r1 -validity 3650 -dname CN=localhost"
            + " -ext san=dns:localhost,ip:127.0.0.1 -alias gateway -storetype PKCS12 -storepass " + STORE_PASSWORD;
    private static final String PEM = "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n";

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
        return HexFormat.ofDelimiter(":").withUpperCase().formatHex(DigestUtils.sha256(encoded()));
    }

    public void make() {
        if (Files.exists(pem())) {
            return;
        }
        keyStore().toFile().delete();
        var keytool = new ArrayList<>(List.of(Command.ofJdk("keytool")));
        keytool.addAll(List.of(MAKE.split(" ")));
        keytool.addAll(List.of("-keystore", keyStore().toString()));
        new Command(keytool, Map.of()).run(new LogFile(folder.resolve("keytool.log")), "keytool made no certificate");
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded());
        Uncheck.run(() -> Files.writeString(pem(), PEM.formatted(text)));
    }

    private byte[] encoded() {
        try {
            var store = KeyStore.getInstance(keyStore().toFile(), STORE_PASSWORD.toCharArray());
            return store.getCertificate("gateway").getEncoded();
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
