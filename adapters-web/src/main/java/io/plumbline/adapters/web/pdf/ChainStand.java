package io.plumbline.adapters.web.pdf;

import io.plumbline.domain.ledger.LedgerChain;
import io.plumbline.domain.ledger.SignedCheckpoint;
import io.plumbline.domain.reporting.close.PeriodClose;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a brand's chain stood when something was taken away from it.
 *
 * @param head the last entry there was
 * @param last what was signed last
 * @param at when it was looked at
 */
public record ChainStand(
    BrandId brand, LedgerChain.Head head, Optional<SignedCheckpoint> last, Instant at) {

  /** Returns it as sentences. */
  List<String> sentences() {
    return List.of(
        "Brand %s, read at %s (UTC).".formatted(brand, at.truncatedTo(ChronoUnit.SECONDS)),
        head.sequence() == 0
            ? "The ledger is empty."
            : "Head of the chain: entry %d, hash %s.".formatted(head.sequence(), head.hash().hex()),
        last.map(
                signed ->
                    "Last checkpoint: entry %d, hash %s, signed %s with key %s, signature %s."
                        .formatted(
                            signed.checkpoint().sequence(),
                            signed.checkpoint().head().hex(),
                            signed.checkpoint().at(),
                            signed.key(),
                            signed.signature()))
            .orElse("Last checkpoint: nothing was signed yet."));
  }

  /**
   * Returns it as rows of {@code width} cells that end a CSV file; each begins with {@code #}, the
   * sign of what is no record.
   */
  public List<List<String>> closingRows(int width) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        padded(
            width,
            "#ledger_head",
            Long.toString(head.sequence()),
            head.hash().hex(),
            "read " + at));
    last.ifPresent(
        signed ->
            rows.add(
                padded(
                    width,
                    "#last_checkpoint",
                    Long.toString(signed.checkpoint().sequence()),
                    signed.checkpoint().head().hex(),
                    "signed " + signed.checkpoint().at(),
                    "key " + signed.key(),
                    "signature " + signed.signature())));
    return rows;
  }

  /** Returns those rows with the pack's hash and the last entry it read before them. */
  public List<List<String>> closingRows(int width, PeriodClose pack) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        padded(
            width,
            "#pack",
            pack.hash().hex(),
            "through " + pack.through().sequence(),
            pack.through().hash().hex()));
    rows.add(padded(width, "#measure", pack.measure().words()));
    rows.addAll(closingRows(width));
    return rows;
  }

  private static List<String> padded(int width, String... cells) {
    List<String> row = new ArrayList<>(List.of(cells));
    while (row.size() < width) {
      row.add("");
    }
    return row;
  }
}
