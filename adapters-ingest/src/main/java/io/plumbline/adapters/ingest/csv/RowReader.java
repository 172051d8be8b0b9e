package io.plumbline.adapters.ingest.csv;

import io.plumbline.adapters.ingest.FindingList;
import io.plumbline.domain.media.ColumnMapping;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one file, one after the other, into observations and findings. */
final class RowReader {

  private static final Pattern TOTAL =
      Pattern.compile(
          "(?i)(grand |sub-?)?(totals?|sums?|summe|gesamt(summe)?|insgesamt|totale|total general)"
              + "\\b.*|(report|date range|filter|currency|generated|exported|group by)\\b.*");
  private static final Pattern FORMULA =
      Pattern.compile("[=@].+|[+-][\\p{L}(=@].*", Pattern.DOTALL);

  private final Header header;
  private final FindingList findings;
  private final Consumer<SourceRow> rows;
  private final Periods periods;
  private final DecimalSigns signs = new DecimalSigns();
  private final CurrencyColumns currencies;
  private final long[] reported;
  private final boolean[] personal;
  private long count;
  private long observations;
  private long raggedRow = -1;
  private int raggedCells;

  RowReader(Header header, ColumnMapping mapping, FindingList findings, Consumer<SourceRow> rows) {
    this.header = header;
    this.findings = findings;
    this.rows = rows;
    periods = new Periods(mapping.granularity(), mapping.dateColumn(), findings);
    currencies = new CurrencyColumns(header.names(), findings);
    reported = new long[header.measures().size()];
    personal = new boolean[header.names().size()];
  }

  List<String> names() {
    return header.names();
  }

  long count() {
    return count;
  }

  long observations() {
    return observations;
  }

  Periods periods() {
    return periods;
  }

  /** Reads one row; {@code number} counts from 1, the header included. */
  void take(long number, List<String> cells) {
    tellRagged("ragged-row");
    if (cells.stream().allMatch(String::isBlank)) {
      return;
    }
    count++;
    if (total(cells)) {
      findings.error(
          "total-row",
          number,
          null,
          "The row looks like a total or a footer (\"%s\").".formatted(firstText(cells)),
          "Rows of single periods only; remove totals and footers.");
    } else if (cells.size() != header.names().size()) {
      raggedRow = number;
      raggedCells = cells.size();
    } else if (headerAgain(cells)) {
      findings.error(
          "repeated-header", number, null, "The header row stands here again.", "One header row.");
    } else {
      read(number, cells);
    }
  }

  private boolean headerAgain(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).strip().equals(header.names().get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean total(List<String> cells) {
    int date = header.date();
    String dateCell = date >= 0 && date < cells.size() ? cells.get(date).strip() : "";
    if (!dateCell.isEmpty()) {
      return Character.isLetter(dateCell.charAt(0)) && TOTAL.matcher(dateCell).matches();
    }
    return TOTAL.matcher(firstText(cells)).matches();
  }

  private static String firstText(List<String> cells) {
    return Excerpt.of(cells.stream().filter(cell -> !cell.isBlank()).findFirst().orElse(""));
  }

  private void read(long number, List<String> cells) {
    boolean[] foul = new boolean[cells.size()];
    for (int i = 0; i < cells.size(); i++) {
      foul[i] = foul(number, i, cells.get(i));
    }
    if (!header.usable()) {
      return;
    }
    LocalDate date = date(number, cells.get(header.date()), foul[header.date()]);
    Geo geo = geo(number, cells);
    if (date != null && geo != null) {
      periods.add(number, date, geo);
    }
    List<Observation> read = new ArrayList<>(header.measures().size());
    for (int m = 0; m < header.measures().size(); m++) {
      int position = header.positions().get(m);
      if (!foul[position]) {
        number(number, m, cells.get(position), date, geo, read);
      }
    }
    if (date != null && geo != null) {
      observations += read.size();
      rows.accept(new SourceRow(number, cells, read));
    }
  }

  private boolean foul(long number, int i, String cell) {
    String column = header.names().get(i);
    String text = cell.strip();
    if (!text.isEmpty() && "=@+-".indexOf(text.charAt(0)) >= 0 && FORMULA.matcher(text).matches()) {
      findings.error(
          "formula",
          number,
          column,
          "\"%s\" is a formula.".formatted(Excerpt.of(text)),
          "The value itself; paste as values before exporting.");
      return true;
    }
    if (cell.indexOf('\ufffd') >= 0 || cell.indexOf('\0') >= 0) {
      findings.error(
          "not-utf-8",
          number,
          column,
          "\"%s\" holds bytes that are not UTF-8.".formatted(Excerpt.of(text)),
          "A file in UTF-8; save it as \"CSV UTF-8\".");
      return true;
    }
    currencies.add(number, i, text);
    String datum = personal[i] ? null : PersonalData.inCell(cell);
    if (datum != null && !readableNumber(i, cell)) {
      personal[i] = true;
      findings.error(
          "personal-data",
          number,
          column,
          "The column holds %s.".formatted(datum),
          "Totals by period and geo only; remove the column.");
      return true;
    }
    return false;
  }

  private boolean readableNumber(int column, String cell) {
    return header.positions().contains(column) && NumberCell.of(cell) instanceof NumberCell.Amount;
  }

  private @Nullable LocalDate date(long number, String cell, boolean foul) {
    if (foul) {
      return null;
    }
    return switch (DateCell.of(cell)) {
      case DateCell.Day(LocalDate day) -> day;
      case DateCell.Unreadable(String rule, String problem, String accepted) -> {
        findings.error(rule, number, header.names().get(header.date()), problem, accepted);
        yield null;
      }
    };
  }

  private @Nullable Geo geo(long number, List<String> cells) {
    if (header.geo() < 0) {
      return Geo.NATIONAL;
    }
    String name = cells.get(header.geo()).strip();
    if (name.isEmpty() || name.length() > 80) {
      findings.error(
          "geo",
          number,
          header.names().get(header.geo()),
          name.isEmpty() ? "The row has no geo." : "The geo's name is too long.",
          "The name of a market or region, of at most 80 characters.");
      return null;
    }
    return new Geo(name);
  }

  private void number(
      long row,
      int m,
      String cell,
      @Nullable LocalDate date,
      @Nullable Geo geo,
      List<Observation> read) {
    Measure measure = header.measures().get(m);
    String column = header.names().get(header.positions().get(m));
    switch (NumberCell.of(cell)) {
      case NumberCell.Missing() -> {}
      case NumberCell.Unreadable(String rule, String problem, String accepted) -> {
        reported[m]++;
        findings.error(rule, row, column, problem, accepted);
        currencies.symbol(rule, row, cell);
      }
      case NumberCell.Amount amount -> {
        reported[m]++;
        signs.add(amount, row, column, cell);
        judgeSign(row, column, measure, amount, cell);
        if (date != null && geo != null) {
          read.add(new Observation(row, date, geo, measure, amount.value()));
        }
      }
    }
  }

  private void judgeSign(
      long row, String column, Measure measure, NumberCell.Amount amount, String cell) {
    if (amount.value().signum() >= 0) {
      return;
    }
    switch (measure.kind()) {
      case SPEND, EXPOSURE -> {
        boolean spend = measure.kind() == Measure.Kind.SPEND;
        findings.error(
            spend ? "negative-spend" : "negative-exposure",
            row,
            column,
            "%s is below 0.".formatted(cell.strip()),
            "0 or more; book a credit in the period it corrects.");
      }
      case OUTCOME ->
          findings.warning(
              "negative-outcome",
              row,
              column,
              "%s is below 0: more was returned than sold.".formatted(cell.strip()),
              "Taken as it is; check it if refunds of the period cannot be that high.");
      case REACH, FREQUENCY, POPULATION, VALUE ->
          findings.error(
              "negative-number",
              row,
              column,
              "%s is below 0.".formatted(cell.strip()),
              "0 or more.");
      case CONTROL -> {}
    }
  }

  /** Judges what only the whole file can tell, after its last row. */
  void finish(char delimiter, boolean quotesPaired, boolean endedLine) {
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
          "no-rows", null, null, "The file has no rows of data.", "A row for each period.");
    }
    if (!endedLine && count > 0) {
      findings.note(
          "no-line-end",
          "The last line has no line end; if the file was cut off, its last number may be too.",
          "Nothing to do if the last row is whole.");
    }
    periods.finish();
    signs.finish(delimiter, findings);
    currencies.finish();
    for (int m = 0; m < reported.length; m++) {
      if (reported[m] == 0 && count > 0) {
        String column = header.names().get(header.positions().get(m));
        findings.warning(
            "empty-column",
            null,
            column,
            "There is nothing in \"%s\".".formatted(column),
            "Numbers; a missing one is not taken for 0.");
      }
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
                  header.names().size(),
                  rule.equals("truncated-row") ? "; the file looks cut off" : ""),
          "As many cells as the header; a cell that holds the delimiter stands in quotes.");
      raggedRow = -1;
    }
  }
}
