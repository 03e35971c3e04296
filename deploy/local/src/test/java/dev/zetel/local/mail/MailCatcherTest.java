package dev.zetel.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zetel.local.checkout.FreePorts;
import dev.zetel.local.checkout.Listener;
import dev.zetel.local.checkout.Ports;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {

    private static final Pattern LINK = Pattern.compile("href=\"/(\\d+)\"");

    @TempDir
    Path folder;

    private final Ports ports = FreePorts.some();
    private MailCatcher catcher;

    @BeforeEach
    void start() {
        catcher = MailCatcher.start(ports, folder);
    }

    @AfterEach
    void end() {
        catcher.close();
    }

    @Test
    void showsWhatWasMailed() throws Exception {
        assertThat(get("/").body()).contains("None yet.");

        send("Suite: your subscription has expired", "25 seats, Zoë", "<p>25 seats, <b>Zoë</b></p>");

        var list = get("/").body();
        assertThat(list).contains("greta@contoso.example", "Suite: your subscription has expired");
        var link = LINK.matcher(list);
        assertThat(link.find()).isTrue();
        assertThat(get("/" + link.group(1)).body()).contains("25 seats, Zoë");
        assertThat(get("/" + link.group(1) + "/html").body()).isEqualTo("<p>25 seats, <b>Zoë</b></p>");
        try (var files = Files.list(folder)) {
            assertThat(files).singleElement().asString().endsWith(".eml");
        }
    }

    @Test
    void keepsMailsOverARestart() throws Exception {
        send("Kept", "text", "<p>html</p>");
        catcher.close();

        catcher = MailCatcher.start(ports, folder);

        assertThat(get("/").body()).contains("Kept");
    }

    @Test
    void showsNoMarkupOfASubjectAndNoOtherFile() throws Exception {
        send("<script>alert(1)</script>", "<script>alert(2)</script>", "<p>html</p>");

        assertThat(get("/").body()).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(get("/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("script-src 'none'"));
        assertThat(get("/1").statusCode()).isEqualTo(404);
        assertThat(get("/..%2fsecrets").statusCode()).isEqualTo(404);
    }

    private void send(String subject, String text, String html) throws MessagingException {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", String.valueOf(ports.of(Listener.MAIL_SMTP)));
        var mail = new MimeMessage(Session.getInstance(settings));
        mail.setFrom(new InternetAddress("no-reply@zetel.example"));
        mail.setRecipient(RecipientType.TO, new InternetAddress("greta@contoso.example"));
        mail.setSubject(subject, "UTF-8");
        mail.setContent(new MimeMultipart("alternative", part(text, "plain"), part(html, "html")));
        Transport.send(mail);
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, "UTF-8", type);
        return part;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.of(Listener.MAIL) + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
