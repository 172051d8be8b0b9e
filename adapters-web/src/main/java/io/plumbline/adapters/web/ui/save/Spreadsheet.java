package io.plumbline.adapters.web.ui.save;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table that leaves a page, as CSV (RFC 4180) or as a workbook. No spreadsheet runs any of it: in
 * CSV a cell of text that begins like a formula gets an apostrophe in front, in a workbook text is
 * text. Numbers stay numbers.
 */
public record Spreadsheet(List<String> head, List<List<String>> rows) {

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
  private static final String FORMULA_STARTS = "=+-@\t\r\n";
  private static final char NO_COMMENTS = 0;
  private static final String VERSION = "1.0";

  public Spreadsheet {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
  }

  /** Returns it as CSV, every line ended by CR LF. */
  public String csv() {
    StringWriter text = new StringWriter();
    try (CsvWriter writer =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .commentCharacter(NO_COMMENTS)
            .build(text)) {
      writer.writeRecord(head.stream().map(Spreadsheet::safe).toList());
      rows.forEach(row -> writer.writeRecord(row.stream().map(Spreadsheet::safe).toList()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** Returns it as a workbook (XLSX) of one sheet with this name, its head kept in view. */
  public byte[] workbook(String name) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Plumbline", VERSION)) {
      Worksheet sheet = workbook.newWorksheet(name);
      for (int column = 0; column < head.size(); column++) {
        sheet.value(0, column, head.get(column));
        sheet.style(0, column).bold().set();
      }
      sheet.freezePane(0, 1);
      for (int row = 0; row < rows.size(); row++) {
        List<String> cells = rows.get(row);
        for (int column = 0; column < cells.size(); column++) {
          put(sheet, row + 1, column, cells.get(column));
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
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

  private static void put(Worksheet sheet, int row, int column, String text) {
    if (NUMBER.matcher(text).matches()) {
      sheet.value(row, column, Double.parseDouble(text));
    } else if (!text.isEmpty()) {
      sheet.value(row, column, text);
    }
  }

  private static String safe(String text) {
    boolean formula =
        !text.isEmpty()
            && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
            && !NUMBER.matcher(text).matches();
    return formula ? "'" + text : text;
  }
}
