package io.plumbline.adapters.ingest.csv;

import io.plumbline.adapters.ingest.FindingList;
import io.plumbline.domain.media.NearestName;
import io.plumbline.domain.mix.planning.BudgetSheet;
import io.plumbline.domain.shared.ChannelId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a budget sheet. */
final class BudgetRows implements CsvRows.Taker {

  private static final String CHANNEL = "channel";
  private static final String LINE_ITEM = "line_item";
  private static final String SPEND = "spend";
  private static final String LEAST = "least";
  private static final String MOST = "most";

  /** Every column there may be; the bounds may be left out. */
  static final List<String> KNOWN = List.of(CHANNEL, LINE_ITEM, SPEND, LEAST, MOST);

  private static final List<String> REQUIRED = List.of(CHANNEL, LINE_ITEM, SPEND);

  private static final int LONGEST_NAME = 200;

  private static final BigDecimal MOST_MONEY = new BigDecimal("10000000000");

  private final Map<String, Integer> places = new HashMap<>();
  private final Set<String> paid;
  private final FindingList findings;
  private final RowShape shape;
  private final CellCheck check;
  private final DecimalSigns signs = new DecimalSigns();
  private final List<BudgetSheet.Line> lines = new ArrayList<>();
  private final Map<List<String>, Long> rowOf = new HashMap<>();

  /**
   * @param number the row of the header
   * @param paid the channels that have spend
   */
  BudgetRows(long number, List<String> header, Set<String> paid, FindingList findings) {
    this.paid = paid;
    this.findings = findings;
    List<String> names = header.stream().map(String::strip).toList();
    Header.judge(names, number, findings);
    for (int i = 0; i < names.size(); i++) {
      if (KNOWN.contains(names.get(i))) {
        places.putIfAbsent(names.get(i), i);
      } else {
        findings.error(
            "unknown-column",
            number,
            names.get(i),
            "\"%s\" is no column of a budget sheet.".formatted(Excerpt.of(names.get(i))),
            "The nearest is \"%s\"; all of them: %s."
                .formatted(
                    NearestName.to(names.get(i), KNOWN).orElse(""), String.join(", ", KNOWN)));
      }
    }
    for (String wanted : REQUIRED) {
      Header.position(names, wanted, number, findings);
    }
    Set<Integer> numbers = new HashSet<>();
    List.of(SPEND, LEAST, MOST).forEach(name -> numbers.add(places.getOrDefault(name, -1)));
    shape = new RowShape(names, -1, "line item", findings);
    check = new CellCheck(names, numbers, findings);
  }

  /** Returns the line items read so far. */
  List<BudgetSheet.Line> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void take(long number, List<String> cells) {
    if (!shape.fits(number, cells)) {
      return;
    }
    boolean[] foul = check.foul(number, cells);
    String channel = channel(number, cell(CHANNEL, cells, foul));
    String name = name(number, cell(LINE_ITEM, cells, foul));
    Long spend = cents(number, SPEND, cells, foul, true);
    Long least = cents(number, LEAST, cells, foul, false);
    Long most = cents(number, MOST, cells, foul, false);
    if (least != null && most != null && most < least) {
      findings.error(
          "value",
          number,
          MOST,
          "The most is less than the least.",
          "As much as the least, or more; an empty cell without a bound.");
    } else if (channel != null && name != null && spend != null && once(number, channel, name)) {
      outside(number, spend, least, most);
      lines.add(
          new BudgetSheet.Line(
              new ChannelId(channel), name, spend, least == null ? 0 : least, most));
    }
  }

  private boolean once(long row, String channel, String name) {
    Long before = rowOf.putIfAbsent(List.of(channel, name), row);
    if (before != null) {
      findings.error(
          "duplicate-row",
          row,
          LINE_ITEM,
          "\"%s\" of %s stands in row %d already.".formatted(name, channel, before),
          "One row for each line item.");
    }
    return before == null;
  }

  private void outside(long row, long spend, @Nullable Long least, @Nullable Long most) {
    if ((least != null && spend < least) || (most != null && spend > most)) {
      findings.warning(
          "outside-bounds",
          row,
          SPEND,
          "The line item spends what its own bounds do not allow.",
          "Spend between the least and the most, or other bounds.");
    }
  }

  /** Returns a cell's text; null if its column is not there, or it must not be read. */
  private @Nullable String cell(String column, List<String> cells, boolean[] foul) {
    Integer place = places.get(column);
    return place == null || foul[place] ? null : cells.get(place).strip();
  }

  private @Nullable String channel(long row, @Nullable String cell) {
    if (cell == null || paid.contains(cell)) {
      return cell;
    }
    findings.error(
        "unknown-channel",
        row,
        CHANNEL,
        "The model has no paid channel \"%s\".".formatted(Excerpt.of(cell)),
        NearestName.to(cell, paid)
            .map(
                nearest ->
                    "One of: %s. The nearest is \"%s\"."
                        .formatted(String.join(", ", paid), nearest))
            .orElse("A channel with spend."));
    return null;
  }

  private @Nullable String name(long row, @Nullable String cell) {
    if (cell == null) {
      return null;
    }
    if (cell.isEmpty() || cell.length() > LONGEST_NAME) {
      findings.error(
          cell.isEmpty() ? "missing-value" : "value",
          row,
          LINE_ITEM,
          cell.isEmpty() ? "The line item has no name." : "The line item's name is too long.",
          "A name of 1 to %d characters.".formatted(LONGEST_NAME));
      return null;
    }
    return cell;
  }

  private @Nullable Long cents(
      long row, String column, List<String> cells, boolean[] foul, boolean needed) {
    String cell = cell(column, cells, foul);
    if (cell == null) {
      return null;
    }
    return switch (NumberCell.of(cell)) {
      case NumberCell.Missing() -> {
        if (needed) {
          findings.error(
              "missing-value",
              row,
              column,
              "There is nothing in \"%s\".".formatted(column),
              "Money a period; 0 for a line item that rests.");
        }
        yield null;
      }
      case NumberCell.Unreadable(String rule, String problem, String accepted) -> {
        findings.error(rule, row, column, problem, accepted);
        yield null;
      }
      case NumberCell.Amount amount -> {
        signs.add(amount, row, column, cell);
        yield cents(row, column, amount.value());
      }
    };
  }

  private @Nullable Long cents(long row, String column, BigDecimal money) {
    if (money.signum() < 0
        || money.compareTo(MOST_MONEY) > 0
        || money.stripTrailingZeros().scale() > 2) {
      findings.error(
          "value",
          row,
          column,
          "%s is no amount of money to be spent.".formatted(money),
          "0 to 10,000,000,000, with at most two decimals.");
      return null;
    }
    return money.movePointRight(2).longValueExact();
  }

  @Override
  public void finish(char delimiter, boolean quotesPaired, boolean endedLine) {
    shape.finish(quotesPaired, endedLine);
    signs.finish(delimiter, findings);
    for (String channel : paid) {
      if (lines.stream().noneMatch(line -> line.channel().value().equals(channel))) {
        findings.warning(
            "no-line-items",
            null,
            CHANNEL,
            "\"%s\" has no line items; what it gets is not split.".formatted(channel),
            "A row for each line item of every channel.");
      }
    }
  }
}
