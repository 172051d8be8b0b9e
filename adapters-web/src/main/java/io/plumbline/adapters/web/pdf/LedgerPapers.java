package io.plumbline.adapters.web.pdf;

import io.plumbline.domain.ledger.LedgerChain;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.LedgerFilter;
import io.plumbline.domain.ledger.SignedCheckpoint;
import io.plumbline.domain.ledger.usecase.ListCheckpoints;
import io.plumbline.domain.ledger.usecase.ReadLedger;
import io.plumbline.domain.reporting.close.PeriodClose;
import io.plumbline.domain.shared.BrandId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is taken away from a ledger as PDF, each with where the chain stood. */
@Dependent
public class LedgerPapers {

  /** The media type. */
  public static final String TYPE = "application/pdf";

  /** As many entries as one file holds: about seven hundred pages. */
  static final int MOST = 20_000;

  private static final int PAGE = 500;

  private final ReadLedger read;
  private final ListCheckpoints checkpoints;
  private final InstantSource clock;

  @Inject
  public LedgerPapers(ReadLedger read, ListCheckpoints checkpoints, InstantSource clock) {
    this.read = read;
    this.checkpoints = checkpoints;
    this.clock = clock;
  }

  /** Returns where the brand's chain stands. */
  public ChainStand stand(BrandId brand) {
    List<SignedCheckpoint> signed = checkpoints.list(brand).checkpoints();
    return new ChainStand(
        brand,
        read.page(brand, LedgerFilter.ALL, Long.MAX_VALUE, 1).stream()
            .findFirst()
            .map(entry -> new LedgerChain.Head(entry.sequence(), entry.hash()))
            .orElse(LedgerChain.Head.EMPTY),
        signed.isEmpty() ? Optional.empty() : Optional.of(signed.getLast()),
        clock.instant());
  }

  /** Returns the entries the filter wants, newest first, as a file of its own. */
  public byte[] entries(BrandId brand, LedgerFilter filter) {
    ChainStand stand = stand(brand);
    List<LedgerEntry> found = new ArrayList<>();
    long below = stand.head().sequence() + 1;
    boolean more = true;
    while (more && found.size() <= MOST) {
      List<LedgerEntry> page = read.page(brand, filter, below, PAGE);
      found.addAll(page);
      more = page.size() == PAGE;
      below = page.isEmpty() ? below : page.getLast().sequence();
    }
    boolean whole = found.size() <= MOST;
    try {
      return EntriesPdf.of(stand, filter, whole ? found : found.subList(0, MOST), whole);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the pack of a period. */
  public byte[] pack(PeriodClose pack) {
    try {
      return PackPdf.of(stand(pack.brand()), pack);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
