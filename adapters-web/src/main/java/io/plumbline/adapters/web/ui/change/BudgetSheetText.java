package io.plumbline.adapters.web.ui.change;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.plumbline.adapters.web.ui.save.Spreadsheet;
import io.plumbline.domain.change.StandingBudget;
import io.plumbline.domain.shared.ChannelId;
import java.util.ArrayList;
import java.util.List;

/** Line items as CSV: {@code channel,item,amount}, a row a line item, amounts a week. */
final class BudgetSheetText {

  private static final List<String> HEAD = List.of("channel", "item", "amount");

  private BudgetSheetText() {}

  /** Returns the sheet. */
  static String of(List<StandingBudget> budgets) {
    return new Spreadsheet(
            HEAD,
            budgets.stream()
                .map(one -> List.of(one.channel().value(), one.item(), Cents.plain(one.cents())))
                .toList())
        .csv();
  }

  /**
   * Reads a sheet, with its head or without; every row that is wrong is told.
   *
   * @throws IllegalArgumentException if a row has other columns or no amount
   */
  static List<StandingBudget> read(String text) {
    List<StandingBudget> budgets = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    try {
      for (CsvRecord row :
          CsvReader.builder()
              .allowExtraFields(true)
              .allowMissingFields(true)
              .ofCsvRecord(text.strip())) {
        if (!row.getFields().equals(HEAD)) {
          read(row, budgets, wrong);
        }
      }
    } catch (CsvParseException e) {
      throw new IllegalArgumentException("This is no CSV: " + e.getMessage(), e);
    }
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(String.join(" ", wrong));
    }
    return budgets;
  }

  private static void read(CsvRecord row, List<StandingBudget> budgets, List<String> wrong) {
    if (row.getFieldCount() != HEAD.size()) {
      wrong.add(
          "Row %d has %d columns, not channel, item and amount."
              .formatted(row.getStartingLineNumber(), row.getFieldCount()));
      return;
    }
    try {
      long cents =
          Cents.read(row.getField(2))
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "\"%s\" is no amount such as 88320.00.".formatted(row.getField(2))));
      String item = row.getField(1).isBlank() ? StandingBudget.WHOLE : row.getField(1).strip();
      budgets.add(new StandingBudget(new ChannelId(row.getField(0).strip()), item, cents));
    } catch (IllegalArgumentException e) {
      wrong.add("Row %d: %s".formatted(row.getStartingLineNumber(), e.getMessage()));
    }
  }
}
