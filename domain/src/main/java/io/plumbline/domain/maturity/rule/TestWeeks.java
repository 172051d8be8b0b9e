package io.plumbline.domain.maturity.rule;

import io.plumbline.domain.ledger.LedgerEntry;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whether tests keep a weekly pace: weeks from Monday, in UTC. */
public final class TestWeeks {

  /** How many weeks in a row make a pace. */
  public static final int IN_A_ROW = 4;

  private TestWeeks() {}

  /** Returns the first entry of the week that makes the first four in a row. */
  public static Optional<LedgerEntry> pace(Collection<LedgerEntry> entries) {
    TreeMap<LocalDate, LedgerEntry> weeks = new TreeMap<>();
    entries.forEach(
        entry -> weeks.merge(monday(entry), entry, (a, b) -> a.sequence() < b.sequence() ? a : b));
    LocalDate before = LocalDate.MIN;
    int inARow = 0;
    for (Map.Entry<LocalDate, LedgerEntry> week : weeks.entrySet()) {
      inARow = week.getKey().minusWeeks(1).equals(before) ? inARow + 1 : 1;
      if (inARow == IN_A_ROW) {
        return Optional.of(week.getValue());
      }
      before = week.getKey();
    }
    return Optional.empty();
  }

  private static LocalDate monday(LedgerEntry entry) {
    return LocalDate.ofInstant(entry.at(), ZoneOffset.UTC)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
