package io.plumbline.application;

import io.plumbline.adapters.ingest.mail.SmtpServer;
import io.plumbline.adapters.persistence.job.Recurring;
import io.plumbline.domain.alert.MailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What can be set from outside about alerts.
 *
 * @param watch when every rule is read
 * @param send how often messages that are due are looked for
 * @param smtp the server that takes mail; absent where none is sent
 */
record AlertSettings(Recurring.When watch, Recurring.When send, @Nullable SmtpServer smtp) {

  private static final String HOST = "plumbline.smtp.host";
  private static final String PORT = "plumbline.smtp.port";
  private static final String SECURITY = "plumbline.smtp.security";
  private static final String FROM = "plumbline.smtp.from";

  /**
   * Returns the settings that {@code lookup} knows by name, the others by default.
   *
   * @throws Settings.Refused if any cannot be, with every reason
   */
  static AlertSettings from(Function<String, Optional<String>> lookup) {
    Function<String, Optional<String>> set =
        name -> lookup.apply(name).map(String::strip).filter(text -> !text.isEmpty());
    List<String> wrong = new ArrayList<>();
    AlertSettings settings =
        new AlertSettings(
            when(set, "plumbline.watch.alerts", "every 1h", wrong),
            when(set, "plumbline.send.alerts", "every 30s", wrong),
            set.apply(HOST).flatMap(host -> smtp(set, host, lookup, wrong)).orElse(null));
    if (!wrong.isEmpty()) {
      throw new Settings.Refused(wrong);
    }
    return settings;
  }

  private static Optional<SmtpServer> smtp(
      Function<String, Optional<String>> set,
      String host,
      Function<String, Optional<String>> secrets,
      List<String> wrong) {
    try {
      return Optional.of(
          new SmtpServer(
              host,
              Integer.parseInt(set.apply(PORT).orElse("587")),
              SmtpServer.Security.valueOf(
                  set.apply(SECURITY).orElse("starttls").toUpperCase(Locale.ROOT)),
              new MailAddress(set.apply(FROM).orElse("")),
              secrets::apply));
    } catch (IllegalArgumentException refused) {
      wrong.add(
          "PLUMBLINE_SMTP_HOST is set: PLUMBLINE_SMTP_FROM must be an address such as"
              + " plumbline@example.com, PLUMBLINE_SMTP_PORT 1 to 65535, PLUMBLINE_SMTP_SECURITY"
              + " starttls, tls or, to this machine only, none (%s)."
                  .formatted(refused.getMessage()));
      return Optional.empty();
    }
  }

  private static Recurring.When when(
      Function<String, Optional<String>> set, String name, String otherwise, List<String> wrong) {
    String text = set.apply(name).orElse(otherwise);
    Optional<Recurring.When> when = Recurring.When.of(text);
    if (when.isEmpty()) {
      wrong.add(
          "%s is %s; it must be off, every 1h, daily 06:45 or monday 05:45, in UTC."
              .formatted(name.toUpperCase(Locale.ROOT).replace('.', '_'), text));
    }
    return when.orElseGet(Recurring.When.Off::new);
  }
}
