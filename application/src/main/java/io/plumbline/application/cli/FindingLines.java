package io.plumbline.application.cli;

import io.plumbline.domain.shared.Finding;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Findings as lines for people: where, what, and what would be accepted. */
final class FindingLines {

  private FindingLines() {}

  static void print(List<Finding> findings, PrintStream out) {
    findings.forEach(finding -> out.println(line(finding)));
  }

  static String line(Finding finding) {
    StringBuilder line = new StringBuilder();
    Finding.Place place = finding.place();
    if (place.file() != null) {
      line.append(place.file()).append(": ");
    }
    if (place.row() != null) {
      line.append("row ").append(place.row()).append(": ");
    }
    if (place.column() != null) {
      line.append(place.column()).append(": ");
    }
    return line.append(finding.severity().name().toLowerCase(Locale.ROOT))
        .append(": ")
        .append(finding.problem())
        .append(' ')
        .append(finding.accepted())
        .append(" [")
        .append(finding.rule())
        .append(']')
        .toString();
  }
}
