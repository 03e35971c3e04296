package dev.zetel.local.mail;

import com.sun.net.httpserver.HttpServer;
import dev.zetel.local.checkout.Listener;
import dev.zetel.local.checkout.Ports;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.io.function.Uncheck;
import org.subethamail.smtp.server.SMTPServer;

/** Takes what the services mail, and keeps it; it runs in the launcher and ends with it. */
public final class MailCatcher implements AutoCloseable {

    private final SMTPServer server;
    private final HttpServer page;

    private MailCatcher(SMTPServer server, HttpServer page) {
        this.server = server;
        this.page = page;
    }

    public static MailCatcher start(Ports ports, Path folder) {
        var mails = new MailFolder(folder);
        return Uncheck.get(() -> {
            var server = SMTPServer.port(ports.of(Listener.MAIL_SMTP))
                    .bindAddress(InetAddress.getByName("127.0.0.1"))
                    .messageHandler((context, from, to, mail) -> mails.store(mail))
                    .build();
            server.start();
            return new MailCatcher(server, new MailPage(mails).open(ports.of(Listener.MAIL)));
        });
    }

    /** What a service needs to send mails here; links lead to its part of the API, as there is no portal. */
    public static Map<String, String> environment(Ports ports, String api) {
        return Map.of(
                "ZETEL_NOTIFICATIONS_MAIL_HOST",
                "127.0.0.1",
                "ZETEL_NOTIFICATIONS_MAIL_FROM",
                "Zetel <no-reply@zetel.localhost>",
                "ZETEL_NOTIFICATIONS_MAIL_PORTAL_URL",
                ports.api() + "/" + api,
                "QUARKUS_MAILER_PORT",
                String.valueOf(ports.of(Listener.MAIL_SMTP)));
    }

    /** Where a person looks. */
    public static String url(Ports ports) {
        return "http://localhost:" + ports.of(Listener.MAIL);
    }

    @Override
    public void close() {
        server.stop();
        page.stop(0);
    }
}
