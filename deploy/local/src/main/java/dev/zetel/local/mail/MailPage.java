package dev.zetel.local.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.stream.Collectors;

/** Shows the mails: {@code /} lists them, {@code /1772355600000} is one, {@code /1772355600000/html} what it looks like. */
record MailPage(MailFolder mails) {

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="UTF-8"><title>Mails</title></head>
            <body style="font-family:sans-serif;margin:24px">%s</body></html>
            """;

    HttpServer open(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        server.createContext("/", this::serve);
        server.start();
        return server;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath().substring(1);
            var page = path.isEmpty() ? FRAME.formatted(list()) : page(path);
            var bytes = page.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=UTF-8");
            // a mail must not do more here than it may where people read it
            exchange.getResponseHeaders()
                    .add("Content-Security-Policy", "default-src 'self'; script-src 'none'; style-src 'unsafe-inline'");
            exchange.sendResponseHeaders(page.isEmpty() ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String page(String path) {
        var asItLooks = path.endsWith("/html");
        return mails.find(path.replace("/html", ""))
                .map(mail -> asItLooks ? String.valueOf(mail.html()) : FRAME.formatted(one(mail)))
                .orElse("");
    }

    private String list() throws IOException {
        var rows = mails.all().stream()
                .map(mail -> "<tr><td>%s</td><td>%s</td><td><a href=\"/%s\">%s</a></td></tr>"
                        .formatted(mail.at(), escaped(mail.to()), mail.id(), escaped(mail.subject())))
                .collect(Collectors.joining("\n"));
        return "<h1>Mails</h1>\n"
                + (rows.isEmpty() ? "<p>None yet.</p>" : "<table cellpadding=\"6\">" + rows + "</table>");
    }

    private static String one(CaughtMail mail) {
        return """
                <p><a href="/">All mails</a></p>
                <h1>%s</h1>
                <p>%s, to %s</p>
                <iframe src="/%s/html" sandbox style="width:100%%;height:520px;border:1px solid #ccc"></iframe>
                <pre style="white-space:pre-wrap">%s</pre>
                """.formatted(escaped(mail.subject()), mail.at(), escaped(mail.to()), mail.id(), escaped(mail.text()));
    }

    private static String escaped(String text) {
        return String.valueOf(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
