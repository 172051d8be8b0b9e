package io.plumbline.adapters.ingest.csv;

import io.plumbline.adapters.ingest.FindingList;
import io.plumbline.domain.media.ColumnMapping;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.shared.Geo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one file, one after the other, into observations and findings. */
final class RowReader implements CsvRows.Taker {

  private final Header header;
  private final FindingList findings;
  private final Consumer<SourceRow> rows;
  private final RowShape shape;
  private final CellCheck check;
  private final Periods periods;
  private final DecimalSigns signs = new DecimalSigns();
  private final CurrencyColumns currencies;
  private final long[] reported;
  private long observations;

  RowReader(Header header, ColumnMapping mapping, FindingList findings, Consumer<SourceRow> rows) {
    this.header = header;
    this.findings = findings;
    this.rows = rows;
    shape = new RowShape(header.names(), header.date(), "period", findings);
    check = new CellCheck(header.names(), Set.copyOf(header.positions()), findings);
    periods = new Periods(mapping.granularity(), mapping.dateColumn(), findings);
    currencies = new CurrencyColumns(header.names(), findings);
    reported = new long[header.measures().size()];
  }

  List<String> names() {
    return header.names();
  }

  long count() {
    return shape.count();
  }

  long observations() {
    return observations;
  }

  Periods periods() {
    return periods;
  }

  @Override
  public void take(long number, List<String> cells) {
    if (shape.fits(number, cells)) {
      read(number, cells);
    }
  }

  private void read(long number, List<String> cells) {
    boolean[] foul = check.foul(number, cells);
    for (int i = 0; i < foul.length; i++) {
      if (!foul[i]) {
        currencies.add(number, i, cells.get(i).strip());
      }
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
      case NumberCell.Missing() -> {
        // a last-click table leaves out what it credits with nothing
        if (measure.kind() == Measure.Kind.LAST_CLICK && date != null && geo != null) {
          read.add(new Observation(row, date, geo, measure, BigDecimal.ZERO));
        }
      }
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
      case LAST_CLICK ->
          findings.warning(
              "negative-last-click",
              row,
              column,
              "%s is below 0: more was returned than credited.".formatted(cell.strip()),
              "Taken as it is; check it if refunds of the period cannot be that high.");
      case CONTROL -> {}
    }
  }

  @Override
  public void finish(char delimiter, boolean quotesPaired, boolean endedLine) {
    shape.finish(quotesPaired, endedLine);
    periods.finish();
    signs.finish(delimiter, findings);
    currencies.finish();
    for (int m = 0; m < reported.length; m++) {
      if (reported[m] == 0 && count() > 0) {
        String column = header.names().get(header.positions().get(m));
        findings.warning(
            "empty-column",
            null,
            column,
            "There is nothing in \"%s\".".formatted(column),
            header.measures().get(m).kind() == Measure.Kind.LAST_CLICK
                ? "Numbers; a missing one counts as nothing credited."
                : "Numbers; a missing one is not taken for 0.");
      }
    }
  }
}
