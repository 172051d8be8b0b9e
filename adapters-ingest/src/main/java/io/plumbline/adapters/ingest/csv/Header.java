package io.plumbline.adapters.ingest.csv;

import io.plumbline.adapters.ingest.FindingList;
import io.plumbline.domain.media.ColumnMapping;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.NearestName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns of a file, and where the wanted ones stand (-1 where they are not).
 *
 * @param names every column's name
 * @param measures the measures whose columns are there, with the positions in {@code positions}
 */
record Header(
    List<String> names,
    int date,
    int geo,
    boolean geoWanted,
    List<Measure> measures,
    List<Integer> positions) {

  /** Reads the header and judges it. */
  static Header of(List<String> cells, long row, ColumnMapping mapping, FindingList findings) {
    List<String> names = cells.stream().map(String::strip).toList();
    judge(names, row, findings);
    List<Measure> measures = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    for (Map.Entry<Measure, String> wanted : mapping.columns().entrySet()) {
      int position = position(names, wanted.getValue(), row, findings);
      if (position >= 0) {
        measures.add(wanted.getKey());
        positions.add(position);
        warnOfMediaRevenue(wanted.getKey(), wanted.getValue(), row, findings);
      }
    }
    int date = position(names, mapping.dateColumn(), row, findings);
    String geo = mapping.geoColumn();
    return new Header(
        names,
        date,
        geo == null ? -1 : position(names, geo, row, findings),
        geo != null,
        List.copyOf(measures),
        List.copyOf(positions));
  }

  static void judge(List<String> names, long row, FindingList findings) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!name.isEmpty() && !seen.add(name)) {
        findings.error(
            "duplicate-column",
            row,
            name,
            "Two columns are named \"%s\".".formatted(Excerpt.of(name)),
            "A name of its own for each column.");
      }
      if (PersonalData.inHeader(name)) {
        findings.error(
            "personal-data",
            row,
            name,
            "The column \"%s\" is named like an identifier of persons or devices."
                .formatted(Excerpt.of(name)),
            "Totals by period and geo only. Remove the column; if it counts something, say so in its"
                + " name, such as email_sends.");
      }
      if (name.startsWith("=")) {
        findings.error(
            "formula", row, name, "A column's name is a formula.", "Plain text as a name.");
      }
    }
  }

  static int position(List<String> names, String wanted, long row, FindingList findings) {
    int position = names.indexOf(wanted.strip());
    if (position < 0) {
      findings.error(
          "missing-column",
          row,
          wanted,
          "There is no column \"%s\".".formatted(wanted),
          NearestName.to(wanted, names)
              .map("A header row with this name; the nearest there is \"%s\"."::formatted)
              .orElse("A header row with this name."));
    }
    return position;
  }

  private static void warnOfMediaRevenue(
      Measure measure, String column, long row, FindingList findings) {
    if (measure.kind() == Measure.Kind.OUTCOME
        && column.matches("(?i)revenue \\(adv.*currency\\)")) {
      findings.warning(
          "media-revenue",
          row,
          column,
          "\"%s\" of a DV360 report is what the advertiser spent, not what was sold."
              .formatted(column),
          "The sales revenue as outcome, and this column as spend.");
    }
  }

  /** Returns whether rows can be read at all. */
  boolean usable() {
    return date >= 0 && (geo >= 0 || !geoWanted);
  }
}
