package io.plumbline.adapters.web.ui.ledger;

import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.domain.reporting.close.Amount;
import io.plumbline.domain.reporting.close.Band;
import io.plumbline.domain.reporting.close.PeriodClose;
import io.plumbline.domain.reporting.close.Recommendation;
import io.plumbline.domain.reporting.close.ReconciledRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The requests of a period as a table, with their sums below. */
final class PackTable {

  private PackTable() {}

  static PlainTable of(PeriodClose shown) {
    PlainTable table =
        new PlainTable()
            .column("Request", "pl-nw")
            .column("Move", "")
            .column("Recommended", "pl-num")
            .column("Approved", "pl-num")
            .column("Shipped", "pl-num")
            .column("Expected", "")
            .column("Observed", "")
            .column("Promised, per unit", "")
            .column("Observed, per unit", "")
            .column("Result", "");
    for (ReconciledRequest one : shown.requests()) {
      table.row(
          List.of(
              one.label(),
              one.title(),
              money(one.recommended()),
              money(one.approved()),
              money(one.shipped()),
              band(one.expected()),
              band(one.observed()),
              band(one.promisedReturn()),
              band(one.observedReturn()),
              one.state().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }
    PeriodClose.Sums sums = shown.sums();
    table.row(
        List.of(
            "Sums",
            "of the period's entries",
            money(sums.recommended()),
            money(sums.approved()),
            money(sums.shipped()),
            "",
            "",
            "",
            "",
            sums.rolledBack() == 0 ? "" : money(sums.rolledBack()) + " rolled back"));
    return table;
  }

  /** What Plumbline recommended by itself. */
  static PlainTable recommended(PeriodClose shown) {
    PlainTable table =
        new PlainTable()
            .column("Recommended by itself", "pl-nw")
            .column("Plan", "")
            .column("Run", "")
            .column("Lift", "")
            .column("Answer", "");
    for (Recommendation one : shown.recommendations()) {
      table.row(
          List.of(
              one.label(),
              one.name(),
              one.run(),
              band(one.lift()),
              one.decided() == null
                  ? one.answer().words()
                  : "%s, entry %d".formatted(one.answer().words(), one.decided())));
    }
    return table;
  }

  private static String money(@Nullable Amount amount) {
    return amount == null ? "–" : money(amount.cents());
  }

  private static String money(long cents) {
    return String.format(Locale.ROOT, "%,.2f", cents / 100.0);
  }

  private static String band(@Nullable Band band) {
    return band == null
        ? "–"
        : String.format(
            Locale.ROOT,
            "%s (%s to %s, %.0f%%)",
            number(band.mean()),
            number(band.lower()),
            number(band.upper()),
            100 * band.level());
  }

  private static String number(double value) {
    return Double.isInfinite(value) ? "no end" : String.format(Locale.ROOT, "%+,.3g", value);
  }
}
