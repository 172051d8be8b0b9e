package io.plumbline.adapters.ingest.csv;

import io.plumbline.adapters.ingest.FindingList;
import io.plumbline.adapters.ingest.LiftTestFields;
import io.plumbline.domain.media.NearestName;
import io.plumbline.domain.mix.LiftTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a file of incrementality tests. */
final class LiftTestRows implements CsvRows.Taker {

  private static final Set<String> NUMBERS =
      Set.of(
          LiftTestFields.SPEND_CHANGE,
          LiftTestFields.INCREMENTAL_OUTCOME,
          LiftTestFields.STANDARD_ERROR);

  private final Map<String, Integer> places = new HashMap<>();
  private final Set<String> paid;
  private final FindingList findings;
  private final RowShape shape;
  private final CellCheck check;
  private final DecimalSigns signs = new DecimalSigns();
  private final List<LiftTest> tests = new ArrayList<>();
  private final Map<LiftTest, Long> rowOf = new HashMap<>();

  /**
   * @param number the row of the header
   * @param paid the channels that have spend
   */
  LiftTestRows(long number, List<String> header, Set<String> paid, FindingList findings) {
    this.paid = paid;
    this.findings = findings;
    List<String> names = header.stream().map(String::strip).toList();
    Header.judge(names, number, findings);
    for (int i = 0; i < names.size(); i++) {
      if (known().contains(names.get(i))) {
        places.putIfAbsent(names.get(i), i);
      } else {
        unknown(number, names.get(i));
      }
    }
    for (String wanted : LiftTestFields.REQUIRED) {
      Header.position(names, wanted, number, findings);
    }
    Set<Integer> numbers = new HashSet<>();
    NUMBERS.forEach(name -> numbers.add(places.getOrDefault(name, -1)));
    shape = new RowShape(names, places.getOrDefault(LiftTestFields.START, -1), "test", findings);
    check = new CellCheck(names, numbers, findings);
  }

  private static List<String> known() {
    List<String> known = new ArrayList<>(LiftTestFields.REQUIRED);
    known.add(LiftTestFields.GEOS);
    return known;
  }

  private void unknown(long row, String name) {
    findings.error(
        "unknown-column",
        row,
        name,
        "\"%s\" is no column of lift tests.".formatted(Excerpt.of(name)),
        "The nearest is \"%s\"; all of them: %s."
            .formatted(NearestName.to(name, known()).orElse(""), String.join(", ", known())));
  }

  /** Returns the tests read so far. */
  List<LiftTest> tests() {
    return List.copyOf(tests);
  }

  @Override
  public void take(long number, List<String> cells) {
    if (!shape.fits(number, cells)) {
      return;
    }
    boolean[] foul = check.foul(number, cells);
    LiftTestFields fields =
        new LiftTestFields(
            names(number, LiftTestFields.CHANNEL, cells, foul),
            day(number, LiftTestFields.START, cells, foul),
            day(number, LiftTestFields.END, cells, foul),
            amount(number, LiftTestFields.SPEND_CHANGE, cells, foul),
            amount(number, LiftTestFields.INCREMENTAL_OUTCOME, cells, foul),
            amount(number, LiftTestFields.STANDARD_ERROR, cells, foul),
            names(number, LiftTestFields.GEOS, cells, foul));
    LiftTest test =
        fields.test(
            paid,
            (rule, field, problem, accepted) ->
                findings.error(rule, number, field, problem, accepted));
    if (test != null) {
      Long before = rowOf.putIfAbsent(test, number);
      if (before != null) {
        findings.error(
            "duplicate-row",
            number,
            null,
            "The same test stands in row %d already; it would count twice.".formatted(before),
            "One row for each test.");
      }
      tests.add(test);
    }
  }

  /** Returns a cell's text; null if its column is not there, or it must not be read. */
  private @Nullable String cell(String column, List<String> cells, boolean[] foul) {
    Integer place = places.get(column);
    return place == null || foul[place] ? null : cells.get(place).strip();
  }

  /**
   * Returns the names in a cell: the whole of it if that is a channel, parts by semicolon if not.
   */
  private List<String> names(long row, String column, List<String> cells, boolean[] foul) {
    String cell = cell(column, cells, foul);
    if (cell == null) {
      return List.of();
    }
    if (cell.isEmpty() && column.equals(LiftTestFields.CHANNEL)) {
      missing(row, column, "A channel with spend; several tested together separated by ;.");
    }
    if (paid.contains(cell)) {
      return List.of(cell);
    }
    return Arrays.stream(cell.split(";"))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  private @Nullable LocalDate day(long row, String column, List<String> cells, boolean[] foul) {
    String cell = cell(column, cells, foul);
    if (cell == null) {
      return null;
    }
    return switch (DateCell.of(cell)) {
      case DateCell.Day(LocalDate day) -> day;
      case DateCell.Unreadable(String rule, String problem, String accepted) -> {
        findings.error(rule, row, column, problem, accepted);
        yield null;
      }
    };
  }

  private @Nullable Double amount(long row, String column, List<String> cells, boolean[] foul) {
    String cell = cell(column, cells, foul);
    if (cell == null) {
      return null;
    }
    return switch (NumberCell.of(cell)) {
      case NumberCell.Missing() -> {
        missing(row, column, "A number.");
        yield null;
      }
      case NumberCell.Unreadable(String rule, String problem, String accepted) -> {
        findings.error(rule, row, column, problem, accepted);
        yield null;
      }
      case NumberCell.Amount amount -> {
        signs.add(amount, row, column, cell);
        yield amount.value().doubleValue();
      }
    };
  }

  private void missing(long row, String column, String accepted) {
    findings.error(
        "missing-value", row, column, "There is nothing in \"%s\".".formatted(column), accepted);
  }

  @Override
  public void finish(char delimiter, boolean quotesPaired, boolean endedLine) {
    shape.finish(quotesPaired, endedLine);
    signs.finish(delimiter, findings);
  }
}
