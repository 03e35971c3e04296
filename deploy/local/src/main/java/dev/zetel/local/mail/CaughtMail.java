package dev.zetel.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.apache.commons.io.file.PathUtils;

/** A mail as a person wants to see it. */
record CaughtMail(String id, Instant at, String to, String subject, String text, String html) {

    static CaughtMail read(Path file) {
        try (var content = Files.newInputStream(file)) {
            var mail = new MimeMessage((Session) null, content);
            var id = PathUtils.getBaseName(file);
            return new CaughtMail(
                    id,
                    Instant.ofEpochMilli(Long.parseLong(id)),
                    mail.getHeader("To", ", "),
                    Objects.requireNonNullElse(mail.getSubject(), "(no subject)"),
                    find(mail, "text/plain"),
                    find(mail, "text/html"));
        } catch (IOException | MessagingException failure) {
            throw new IllegalStateException(file + " is no mail", failure);
        }
    }

    private static String find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (var index = 0; index < parts.getCount(); index++) {
                var found = find(parts.getBodyPart(index), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
