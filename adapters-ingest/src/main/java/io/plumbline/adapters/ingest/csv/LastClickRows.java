package io.plumbline.adapters.ingest.csv;

import io.plumbline.adapters.ingest.FindingList;
import io.plumbline.domain.media.NearestName;
import io.plumbline.domain.shared.ChannelId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the rows of a last-click table: a channel and what it is credited with. */
final class LastClickRows implements CsvRows.Taker {

  private final Set<String> channels;
  private final FindingList findings;
  private final int channel;
  private final int amount;
  private final RowShape shape;
  private final CellCheck check;
  private final DecimalSigns signs = new DecimalSigns();
  private final Map<ChannelId, Double> credited = new LinkedHashMap<>();
  private final Map<String, Long> rowOf = new HashMap<>();

  /**
   * @param number the row of the header
   * @param channels those of the model
   */
  LastClickRows(long number, List<String> header, Set<String> channels, FindingList findings) {
    this.channels = channels;
    this.findings = findings;
    List<String> names = header.stream().map(String::strip).toList();
    Header.judge(names, number, findings);
    channel = Header.position(names, CsvLastClick.CHANNEL, number, findings);
    amount = Header.position(names, CsvLastClick.CREDITED, number, findings);
    shape = new RowShape(names, -1, "channel", findings);
    check = new CellCheck(names, Set.of(amount), findings);
  }

  /** Returns what was read so far. */
  Map<ChannelId, Double> credited() {
    return Map.copyOf(credited);
  }

  @Override
  public void take(long number, List<String> cells) {
    if (!shape.fits(number, cells)) {
      return;
    }
    boolean[] foul = check.foul(number, cells);
    double read = amount < 0 || foul[amount] ? 0 : amount(number, cells.get(amount).strip());
    if (channel >= 0 && !foul[channel] && known(number, cells.get(channel).strip())) {
      credited.put(new ChannelId(cells.get(channel).strip()), read);
    }
  }

  private boolean known(long row, String name) {
    if (!channels.contains(name)) {
      findings.error(
          "unknown-channel",
          row,
          CsvLastClick.CHANNEL,
          name.isEmpty()
              ? "The row names no channel."
              : "The model has no channel \"%s\".".formatted(Excerpt.of(name)),
          "One of: %s.%s"
              .formatted(
                  String.join(", ", channels),
                  NearestName.to(name, channels)
                      .map(" The nearest is \"%s\"."::formatted)
                      .orElse("")));
      return false;
    }
    Long before = rowOf.putIfAbsent(name, row);
    if (before != null) {
      findings.error(
          "duplicate-row",
          row,
          CsvLastClick.CHANNEL,
          "%s stands in row %d already.".formatted(name, before),
          "One row for each channel, with all it is credited with.");
    }
    return before == null;
  }

  /** Returns the number in a cell; 0 where nothing is credited, or after telling why not. */
  private double amount(long row, String cell) {
    return switch (NumberCell.of(cell)) {
      case NumberCell.Missing() -> 0;
      case NumberCell.Unreadable(String rule, String problem, String accepted) -> {
        findings.error(rule, row, CsvLastClick.CREDITED, problem, accepted);
        yield 0;
      }
      case NumberCell.Amount number -> {
        signs.add(number, row, CsvLastClick.CREDITED, cell);
        yield number.value().doubleValue();
      }
    };
  }

  @Override
  public void finish(char delimiter, boolean quotesPaired, boolean endedLine) {
    shape.finish(quotesPaired, endedLine);
    signs.finish(delimiter, findings);
  }
}
