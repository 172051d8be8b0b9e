package io.plumbline.adapters.web.ui;

import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV (RFC 4180) that no spreadsheet runs: a cell of text that begins like a formula
 * gets an apostrophe in front. Numbers stay numbers.
 */
public final class Csv {

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
  private static final String FORMULA_STARTS = "=+-@\t\r\n";

  private Csv() {}

  /** Returns the text, every line ended by CR LF. */
  public static String of(List<String> head, List<List<String>> rows) {
    StringBuilder text = new StringBuilder(line(head));
    rows.forEach(row -> text.append(line(row)));
    return text.toString();
  }

  /** Returns the heads of an estimate's three columns. */
  public static List<String> heads(String name) {
    return List.of(name + "_mean", name + "_lower90", name + "_upper90");
  }

  /** Adds an estimate with full precision to a line; three empty cells if there is none. */
  public static void numbers(List<String> line, @Nullable Estimate estimate) {
    if (estimate == null) {
      line.addAll(List.of("", "", ""));
    } else {
      CredibleInterval interval = estimate.interval();
      line.add(Double.toString(estimate.mean()));
      line.add(Double.toString(interval.lower()));
      line.add(Double.toString(interval.upper()));
    }
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    String safe = isFormula(text) ? "'" + text : text;
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
        ? "\"" + safe.replace("\"", "\"\"") + "\""
        : safe;
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty()
        && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
        && !NUMBER.matcher(text).matches();
  }
}
