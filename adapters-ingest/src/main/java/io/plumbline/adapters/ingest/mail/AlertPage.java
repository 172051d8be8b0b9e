package io.plumbline.adapters.ingest.mail;

import io.plumbline.domain.alert.Alert;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Where people look at an alert.
 *
 * @param start the address under which this installation is reached, ended by a slash
 */
public record AlertPage(URI start) {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm 'UTC'", Locale.ENGLISH);

  /** Returns its address. */
  public String of(Alert alert) {
    return start
        .resolve("alerts/%s?brand=%s".formatted(alert.label(), alert.brand().value()))
        .toString();
  }

  /** Returns when it was raised, in words. */
  public static String when(Alert alert) {
    return WHEN.format(alert.raised().atOffset(ZoneOffset.UTC));
  }
}
