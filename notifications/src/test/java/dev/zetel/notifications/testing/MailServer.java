package dev.zetel.notifications.testing;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server where the services look for theirs: it keeps what it gets and refuses whom the test wants. */
public final class MailServer implements AutoCloseable {

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> recipientsRefused = new ConcurrentHashMap<>();
    private final Map<String, Integer> mailsRefused = new ConcurrentHashMap<>();
    private final SMTPServer server;
    private volatile int senderRefused;

    private MailServer(int port) {
        server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(Conversation::new)
                .build();
        server.start();
    }

    /** At the port that {@link ChannelsConfigured} has given to the service. */
    public static MailServer start() {
        return new MailServer(ChannelsConfigured.port());
    }

    /** A mail as it arrived, in one envelope for one recipient. */
    public record Received(String recipient, MimeMessage mail) {

        public String header(String name) {
            try {
                return mail.getHeader(name, null);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        public String subject() {
            try {
                return mail.getSubject();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        public String text() {
            return part(0);
        }

        public String html() {
            return part(1);
        }

        private String part(int index) {
            try {
                return (String) ((jakarta.mail.Multipart) mail.getContent())
                        .getBodyPart(index)
                        .getContent();
            } catch (MessagingException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public List<Received> received() {
        return received;
    }

    /** To this address, or to the addresses of a domain. */
    public List<Received> receivedBy(String address) {
        return received.stream()
                .filter(one -> one.recipient().endsWith(address))
                .toList();
    }

    public void refusesRecipient(String address, int code) {
        recipientsRefused.put(address, code);
    }

    /** Only after it has read the mail. */
    public void refusesMailTo(String address, int code) {
        mailsRefused.put(address, code);
    }

    /** Whoever sends, or nobody with 0. */
    public void refusesSender(int code) {
        senderRefused = code;
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Conversation implements MessageHandler {

        private String recipient;

        private Conversation(MessageContext context) {}

        @Override
        public void from(String sender) throws RejectException {
            refuse(senderRefused);
        }

        @Override
        public void recipient(String address) throws RejectException {
            recipient = address;
            refuse(recipientsRefused.getOrDefault(address, 0));
        }

        @Override
        public String data(InputStream mail) throws RejectException, IOException {
            try {
                var parsed = new MimeMessage((Session) null, mail);
                refuse(mailsRefused.getOrDefault(recipient, 0));
                received.add(new Received(recipient, parsed));
                return null;
            } catch (MessagingException e) {
                throw new IOException(e);
            }
        }

        @Override
        public void done() {}

        private void refuse(int code) throws RejectException {
            if (code != 0) {
                throw new RejectException(code, "not for us");
            }
        }
    }
}
