package io.plumbline.adapters.ingest.mail;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.adapters.ingest.gateway.Credentials;
import io.plumbline.domain.alert.MailAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The server that takes mail.
 *
 * @param from whom mail is from
 * @param credentials where user and password are looked up; without a user nobody signs in
 */
public record SmtpServer(
    String host, int port, Security security, MailAddress from, Credentials credentials) {

  /** The names of user and password in the settings. */
  public static final String USER = "plumbline.smtp.user";

  public static final String PASSWORD = "plumbline.smtp.password";

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** How the connection is kept from others. */
  public enum Security {
    /** It begins in the clear and has to turn to TLS before anything is said. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS,
    /** In the clear: on this machine only. */
    NONE
  }

  public SmtpServer {
    that(port > 0 && port <= 65_535, "The port (%s) is 1 to 65535.", port);
    that(
        security != Security.NONE || THIS_MACHINE.contains(host),
        "Mail to %s goes over TLS only.",
        host);
  }

  Optional<String> user() {
    return credentials.named(USER).map(String::strip).filter(user -> !user.isEmpty());
  }

  /** What the mail library is told. */
  Properties properties() {
    Properties properties = new Properties();
    properties.put("mail.transport.protocol", "smtp");
    properties.put("mail.smtp.host", host);
    properties.put("mail.smtp.port", Integer.toString(port));
    properties.put("mail.smtp.auth", Boolean.toString(user().isPresent()));
    properties.put("mail.smtp.ssl.enable", Boolean.toString(security == Security.TLS));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.starttls.enable", Boolean.toString(security == Security.STARTTLS));
    properties.put("mail.smtp.starttls.required", Boolean.toString(security == Security.STARTTLS));
    for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.put("mail.smtp." + wait, Long.toString(PATIENCE.toMillis()));
    }
    return properties;
  }

  /** Without the credentials. */
  @Override
  public String toString() {
    return "SmtpServer[%s:%s]".formatted(host, port);
  }
}
