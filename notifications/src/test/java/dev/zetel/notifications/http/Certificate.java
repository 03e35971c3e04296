package dev.zetel.notifications.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate for one name that only this test trusts. */
record Certificate(Path store) {

    static final String PASSWORD = "only-for-this-test";

    static Certificate of(String name) {
        try {
            var store = Files.createTempDirectory("receiver").resolve("store.p12");
            var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
            var command = "%s -genkeypair -alias a -keyalg EC -dname CN=%s -ext san=dns:%s -storetype PKCS12"
                    .formatted(keytool, name, name);
            var made = new ProcessBuilder((command + " -keystore " + store + " -storepass " + PASSWORD).split(" "))
                    .inheritIO()
                    .start();
            if (made.waitFor() != 0) {
                throw new IllegalStateException("keytool made no certificate");
            }
            return new Certificate(store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    SSLContext serverContext() {
        try (var file = Files.newInputStream(store)) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(file, PASSWORD.toCharArray());
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD.toCharArray());
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
