package io.plumbline.application.cli;

import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Finding.Place;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where a command prints.
 *
 * @param out results, as JSON
 * @param err messages, findings and progress
 * @param interactive whether a person watches {@code err}
 */
public record Console(PrintWriter out, PrintWriter err, boolean interactive) {

  /** The console of the process. */
  public static Console ofProcess() {
    return new Console(
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        standardErrorIsTerminal());
  }

  private static boolean standardErrorIsTerminal() {
    Path stderr = Path.of("/proc/self/fd/2");
    try {
      if (Files.isSymbolicLink(stderr)) {
        String target = Files.readSymbolicLink(stderr).toString();
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
      }
    } catch (IOException e) {
      return false;
    }
    return System.console() != null && System.console().isTerminal();
  }

  /** Returns whoever runs the command, as the shell names them. */
  static Actor user() {
    return Actor.human(System.getProperty("user.name", "command-line"));
  }

  /** Prints findings, a line each. */
  public void print(List<Finding> findings) {
    findings.forEach(finding -> err.println(line(finding)));
    err.flush();
  }

  private static String line(Finding finding) {
    return "%s: %s %s Accepted: %s [%s]"
        .formatted(
            finding.severity().name().toLowerCase(Locale.ROOT),
            place(finding.place()),
            finding.problem(),
            finding.accepted(),
            finding.rule());
  }

  private static String place(Place place) {
    List<String> parts = new ArrayList<>();
    if (place.file() != null) {
      parts.add(place.file());
    }
    if (place.row() != null) {
      parts.add("row " + place.row());
    }
    if (place.column() != null) {
      parts.add("column " + place.column());
    }
    return parts.isEmpty() ? "" : String.join(", ", parts) + ":";
  }
}
