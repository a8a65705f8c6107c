package community.linli.lending;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server, {@code linli.lending.mail.*}.
 *
 * @param host its name; no mail is sent unless it is set
 * @param port its port (587)
 * @param startTls whether the connection must be encrypted (true)
 * @param username null where the server asks for none
 * @param password null where the server asks for none
 * @param from the address in mails
 */
@ConfigurationProperties("linli.lending.mail")
public record MailProperties(
        @Nullable String host,
        @DefaultValue("587") int port,
        @DefaultValue("true") boolean startTls,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("linli@example.org") String from) {}
