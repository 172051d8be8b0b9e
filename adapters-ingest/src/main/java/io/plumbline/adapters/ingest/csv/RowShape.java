package io.plumbline.adapters.ingest.csv;

import io.plumbline.adapters.ingest.FindingList;
import java.util.List;
import java.util.regex.Pattern;

/** Whether rows have the shape of their header; totals, footers and ragged rows are told. */
final class RowShape {

  private static final Pattern TOTAL =
      Pattern.compile(
          "(?i)(grand |sub-?)?(totals?|sums?|summe|gesamt(summe)?|insgesamt|totale|total general)"
              + "\\b.*|(report|date range|filter|currency|generated|exported|group by)\\b.*");

  private final List<String> names;
  private final int date;
  private final String rowsOf;
  private final FindingList findings;
  private long count;
  private long raggedRow = -1;
  private int raggedCells;

  /**
   * @param date where the column with the date stands; -1 if it is not there
   * @param rowsOf what there should be a row for, in words
   */
  RowShape(List<String> names, int date, String rowsOf, FindingList findings) {
    this.names = names;
    this.date = date;
    this.rowsOf = rowsOf;
    this.findings = findings;
  }

  /** Returns how many rows were not blank. */
  long count() {
    return count;
  }

  /** Returns whether the cells of a row may be read. */
  boolean fits(long number, List<String> cells) {
    tellRagged("ragged-row");
    if (cells.stream().allMatch(String::isBlank)) {
      return false;
    }
    count++;
    if (total(cells)) {
      findings.error(
          "total-row",
          number,
          null,
          "The row looks like a total or a footer (\"%s\").".formatted(firstText(cells)),
          "Rows of single periods only; remove totals and footers.");
      return false;
    }
    if (cells.size() != names.size()) {
      raggedRow = number;
      raggedCells = cells.size();
      return false;
    }
    if (headerAgain(cells)) {
      findings.error(
          "repeated-header", number, null, "The header row stands here again.", "One header row.");
      return false;
    }
    return true;
  }

  private boolean headerAgain(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).strip().equals(names.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean total(List<String> cells) {
    String dateCell = date >= 0 && date < cells.size() ? cells.get(date).strip() : "";
    if (!dateCell.isEmpty()) {
      return Character.isLetter(dateCell.charAt(0)) && TOTAL.matcher(dateCell).matches();
    }
    return TOTAL.matcher(firstText(cells)).matches();
  }

  private static String firstText(List<String> cells) {
    return Excerpt.of(cells.stream().filter(cell -> !cell.isBlank()).findFirst().orElse(""));
  }

  /** Judges what only the whole file can tell, after its last row. */
  void finish(boolean quotesPaired, boolean endedLine) {
    tellRagged(endedLine ? "ragged-row" : "truncated-row");
    if (!quotesPaired) {
      findings.error(
          "open-quote",
          null,
          null,
          "A quotation mark has no partner: a quoted cell is never closed.",
          "A closing \" for every opening one; a \" inside a quoted cell is written twice.");
    }
    if (count == 0) {
      findings.error(
          "no-rows",
          null,
          null,
          "The file has no rows of data.",
          "A row for each %s.".formatted(rowsOf));
    }
    if (!endedLine && count > 0) {
      findings.note(
          "no-line-end",
          "The last line has no line end; if the file was cut off, its last number may be too.",
          "Nothing to do if the last row is whole.");
    }
  }

  private void tellRagged(String rule) {
    if (raggedRow > 0) {
      findings.error(
          rule,
          raggedRow,
          null,
          "The row has %d cells, the header %d%s."
              .formatted(
                  raggedCells,
                  names.size(),
                  rule.equals("truncated-row") ? "; the file looks cut off" : ""),
          "As many cells as the header; a cell that holds the delimiter stands in quotes.");
      raggedRow = -1;
    }
  }
}
