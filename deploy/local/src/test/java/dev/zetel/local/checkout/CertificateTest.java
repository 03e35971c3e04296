package dev.zetel.local.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateTest {

    @TempDir
    Path folder;

    @Test
    void isForThisMachineAndSignedByItself() throws IOException, GeneralSecurityException {
        var certificate = new Certificate(folder.resolve("a folder"));

        certificate.make();

        var bytes = new ByteArrayInputStream(Files.readAllBytes(certificate.pem()));
        var x509 = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes);
        assertThat(x509.getSubjectAlternativeNames().toString()).isEqualTo("[[2, localhost], [7, 127.0.0.1]]");
        assertThat(x509.getIssuerX500Principal()).isEqualTo(x509.getSubjectX500Principal());
    }

    @Test
    void isMadeOnce() {
        var certificate = new Certificate(folder);
        certificate.make();
        var fingerprint = certificate.fingerprint();

        certificate.make();

        assertThat(certificate.fingerprint()).isEqualTo(fingerprint).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
    }
}
