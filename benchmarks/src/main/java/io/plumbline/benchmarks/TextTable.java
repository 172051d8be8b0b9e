package io.plumbline.benchmarks;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of text: the first column to the left, the others to the right. */
public final class TextTable {

  private final List<List<String>> rows = new ArrayList<>();

  public TextTable(String... header) {
    rows.add(List.of(header));
  }

  /** Adds a row, one cell a column. */
  public void row(Object... cells) {
    List<String> texts = new ArrayList<>();
    for (Object cell : cells) {
      texts.add(text(cell));
    }
    rows.add(texts);
  }

  private static String text(Object cell) {
    if (cell instanceof Double number) {
      return number.isNaN() ? "-" : String.format(Locale.ROOT, format(Math.abs(number)), number);
    }
    return cell.toString();
  }

  private static String format(double size) {
    if (size >= 100) {
      return "%,.0f";
    }
    return size >= 10 ? "%.1f" : "%.3f";
  }

  /** Prints all rows, columns aligned. */
  public void print(PrintWriter to) {
    int columns = rows.getFirst().size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int c = 0; c < columns; c++) {
        widths[c] = Math.max(widths[c], row.get(c).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < columns; c++) {
        String pad = " ".repeat(widths[c] - row.get(c).length());
        line.append(c == 0 ? row.get(c) + pad : "  " + pad + row.get(c));
      }
      to.println(line.toString().stripTrailing());
    }
    to.flush();
  }
}
