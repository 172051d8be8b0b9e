package io.plumbline.adapters.web.pdf;

import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.reporting.close.Amount;
import io.plumbline.domain.reporting.close.Band;
import io.plumbline.domain.reporting.close.PeriodClose;
import io.plumbline.domain.reporting.close.Recommendation;
import io.plumbline.domain.reporting.close.ReconciledRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The pack of a period as PDF: its sums, what differs, request by request, and what came when. */
final class PackPdf {

  private static final List<PdfColumn> REQUESTS =
      List.of(
          new PdfColumn("Request", 40),
          new PdfColumn("Move", 130),
          new PdfColumn("State", 52),
          new PdfColumn("Recommended", 70),
          new PdfColumn("Approved", 110),
          new PdfColumn("Shipped", 80),
          new PdfColumn("Rolled back", 70),
          new PdfColumn("Expected", 74),
          new PdfColumn("Observed", 74),
          new PdfColumn("Run, tests", 70));

  private static final List<PdfColumn> RECOMMENDED =
      List.of(
          new PdfColumn("Scenario", 60),
          new PdfColumn("Name", 190),
          new PdfColumn("Run", 60),
          new PdfColumn("Stored", 180),
          new PdfColumn("Lift", 160),
          new PdfColumn("Answer", 120));

  private PackPdf() {}

  /** Returns the file; its first page names the pack's hash, which the entry that closes has. */
  static byte[] of(ChainStand stand, PeriodClose pack) throws IOException {
    try (PdfPages pages =
        new PdfPages(
            "Period close of %s: %s".formatted(pack.brand(), pack.period()),
            "Plumbline · %s · %s · pack %s"
                .formatted(pack.brand(), pack.period(), pack.hash().hex()))) {
      for (String sentence : stand.sentences()) {
        pages.paragraph(sentence);
      }
      pages.paragraph(
          "Filter: every entry up to %d, the last of the period, hash %s."
              .formatted(pack.through().sequence(), pack.through().hash().hex()));
      pages.paragraph("Pack: %s.".formatted(pack.hash().hex()));
      pages.paragraph(
          "Sums, %s a week: recommended %s, approved %s, shipped %s, rolled back %s."
              .formatted(
                  pack.currency().isEmpty() ? "no currency" : pack.currency(),
                  money(pack.sums().recommended()),
                  money(pack.sums().approved()),
                  money(pack.sums().shipped()),
                  money(pack.sums().rolledBack())));
      pages.paragraph(
          "Effects are parts of the outcome; returns are in %s, the decision currency."
              .formatted(pack.measure().words()));
      pages.paragraph(pack.reconciles() ? "Everything reconciles." : "What does not reconcile:");
      for (String difference : pack.differences()) {
        pages.paragraph(difference);
      }
      pages.heading("Request by request");
      pages.table(REQUESTS);
      for (ReconciledRequest request : pack.requests()) {
        pages.row(row(request));
      }
      if (!pack.recommendations().isEmpty()) {
        pages.heading("Recommended by Plumbline itself");
        pages.table(RECOMMENDED);
        for (Recommendation one : pack.recommendations()) {
          pages.row(row(one));
        }
      }
      pages.heading("Tests and moves, as they came");
      pages.table(EntriesPdf.COLUMNS);
      for (LedgerEntry entry : pack.sequence()) {
        pages.row(EntriesPdf.row(entry));
      }
      return pages.bytes();
    }
  }

  private static List<String> row(Recommendation one) {
    return List.of(
        one.label(),
        one.name(),
        one.run(),
        "%s (entry %d)".formatted(one.at(), one.sequence()),
        band(one.lift()),
        one.decided() == null
            ? one.answer().words()
            : "%s (entry %d)".formatted(one.answer().words(), one.decided()));
  }

  private static List<String> row(ReconciledRequest request) {
    Amount approved = request.approved();
    return List.of(
        request.label(),
        request.title(),
        request.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        amount(request.recommended()),
        approved == null
            ? ""
            : "%s by %s, %s".formatted(amount(approved), approved.by(), approved.at()),
        request.shippedOn() == null
            ? amount(request.shipped())
            : "%s, on %s".formatted(amount(request.shipped()), request.shippedOn()),
        amount(request.rolledBack()),
        both(request.expected(), request.promisedReturn()),
        both(request.observed(), request.observedReturn()),
        "%s %s".formatted(request.run(), request.tests()));
  }

  private static String amount(@Nullable Amount amount) {
    return amount == null
        ? ""
        : "%s (entry %d)".formatted(money(amount.cents()), amount.sequence());
  }

  private static String money(long cents) {
    return String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(cents, 2));
  }

  /** The effect as a part of the outcome, and what each unit of money did. */
  private static String both(@Nullable Band effect, @Nullable Band returned) {
    return returned == null ? band(effect) : band(effect) + "; return " + band(returned);
  }

  private static String band(@Nullable Band band) {
    return band == null
        ? ""
        : String.format(
            Locale.ROOT,
            "%s (%s to %s, %.0f%%)",
            number(band.mean()),
            number(band.lower()),
            number(band.upper()),
            100 * band.level());
  }

  private static String number(double value) {
    return Double.isInfinite(value) ? "no end" : String.format(Locale.ROOT, "%+,.4g", value);
  }
}
