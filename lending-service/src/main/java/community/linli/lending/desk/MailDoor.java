package community.linli.lending.desk;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands mails to a mail server; shut where none is set. Blocks at most about half a minute a mail. Safe for any number of threads. */
public final class MailDoor {

    private static final Logger LOG = LoggerFactory.getLogger(MailDoor.class);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Optional<JavaMailSenderImpl> server;
    private final String from;

    private MailDoor(Optional<JavaMailSenderImpl> server, String from) {
        this.server = server;
        this.from = from;
    }

    /** How the server is reached. */
    public record Server(
            String host,
            int port,
            boolean isStartTls,
            @Nullable String username,
            @Nullable String password) {}

    /** No mail is sent. */
    public static MailDoor shut() {
        return new MailDoor(Optional.empty(), "");
    }

    /** Mails go out here, as from this address. */
    public static MailDoor to(Server server, String from) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(server.host());
        sender.setPort(server.port());
        sender.setUsername(server.username());
        sender.setPassword(server.password());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties properties = sender.getJavaMailProperties();
        String millis = Long.toString(LONGEST.toMillis());
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        properties.put("mail.smtp.auth", Boolean.toString(server.username() != null));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(server.isStartTls()));
        properties.put("mail.smtp.starttls.required", Boolean.toString(server.isStartTls()));
        return new MailDoor(Optional.of(sender), from);
    }

    boolean isOpen() {
        return server.isPresent();
    }

    /** Never says to whom, neither in a log nor in an error. */
    Delivery send(String address, Letter letter) {
        if (server.isEmpty()) {
            return Delivery.NOT_TAKEN;
        }
        try {
            MimeMessage message = server.get().createMimeMessage();
            MimeMessageHelper mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            mail.setFrom(from);
            mail.setTo(address);
            mail.setSubject(letter.subject());
            mail.setText(letter.body());
            message.setHeader("Auto-Submitted", "auto-generated");
            server.get().send(message);
            return Delivery.TAKEN;
        } catch (MessagingException | MailParseException | MailPreparationException e) {
            LOG.info("A mail cannot be written: {}", e.getClass().getSimpleName());
            return Delivery.REFUSED;
        } catch (MailException e) {
            LOG.info("A mail was not taken: {}", e.getClass().getSimpleName());
            return Delivery.NOT_TAKEN;
        }
    }
}
