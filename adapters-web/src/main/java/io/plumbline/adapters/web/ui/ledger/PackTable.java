package io.plumbline.adapters.web.ui.ledger;

import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.domain.reporting.close.Amount;
import io.plumbline.domain.reporting.close.Band;
import io.plumbline.domain.reporting.close.PeriodClose;
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
            sums.rolledBack() == 0 ? "" : money(sums.rolledBack()) + " rolled back"));
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
            "%+,.3g (%+,.3g to %+,.3g, %.0f%%)",
            band.mean(),
            band.lower(),
            band.upper(),
            100 * band.level());
  }
}
