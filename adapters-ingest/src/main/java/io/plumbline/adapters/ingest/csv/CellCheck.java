package io.plumbline.adapters.ingest.csv;

import io.plumbline.adapters.ingest.FindingList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether cells may be read at all: no formulas, no foreign bytes, nothing about persons. */
final class CellCheck {

  private static final Pattern FORMULA =
      Pattern.compile("[=@].+|[+-][\\p{L}(=@].*", Pattern.DOTALL);

  private final List<String> names;
  private final Set<Integer> numbers;
  private final FindingList findings;
  private final boolean[] personal;

  /**
   * @param numbers where the columns stand that hold numbers; a long number is no telephone there
   */
  CellCheck(List<String> names, Set<Integer> numbers, FindingList findings) {
    this.names = names;
    this.numbers = numbers;
    this.findings = findings;
    personal = new boolean[names.size()];
  }

  /** Returns which cells of a row must not be read; every reason is told. */
  boolean[] foul(long number, List<String> cells) {
    boolean[] foul = new boolean[cells.size()];
    for (int i = 0; i < foul.length; i++) {
      foul[i] = foul(number, i, cells.get(i));
    }
    return foul;
  }

  private boolean foul(long number, int i, String cell) {
    String text = cell.strip();
    if (!text.isEmpty() && "=@+-".indexOf(text.charAt(0)) >= 0 && FORMULA.matcher(text).matches()) {
      findings.error(
          "formula",
          number,
          names.get(i),
          "\"%s\" is a formula.".formatted(Excerpt.of(text)),
          "The value itself; paste as values before exporting.");
      return true;
    }
    if (cell.indexOf('\ufffd') >= 0 || cell.indexOf('\0') >= 0) {
      findings.error(
          "not-utf-8",
          number,
          names.get(i),
          "\"%s\" holds bytes that are not UTF-8.".formatted(Excerpt.of(text)),
          "A file in UTF-8; save it as \"CSV UTF-8\".");
      return true;
    }
    String datum = personal[i] ? null : PersonalData.inCell(cell);
    if (datum != null && !readableNumber(i, cell)) {
      personal[i] = true;
      findings.error(
          "personal-data",
          number,
          names.get(i),
          "The column holds %s.".formatted(datum),
          "Totals by period and geo only; remove the column.");
      return true;
    }
    return false;
  }

  private boolean readableNumber(int column, String cell) {
    return numbers.contains(column) && NumberCell.of(cell) instanceof NumberCell.Amount;
  }
}
