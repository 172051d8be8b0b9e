package io.plumbline.adapters.web.ui.ledger;

import io.plumbline.adapters.web.pdf.LedgerPapers;
import io.plumbline.adapters.web.ui.access.SignedIn;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.LedgerFilter;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.Trace;
import io.plumbline.domain.ledger.export.ProofText;
import io.plumbline.domain.ledger.usecase.ListCorrections;
import io.plumbline.domain.ledger.usecase.ProveEntry;
import io.plumbline.domain.ledger.usecase.ReadLedger;
import io.plumbline.domain.ledger.usecase.TraceEntry;
import io.plumbline.domain.ledger.usecase.VerifyLedger;
import io.plumbline.domain.reporting.close.Period;
import io.plumbline.domain.reporting.close.PeriodClose;
import io.plumbline.domain.reporting.usecase.ClosePeriod;
import io.plumbline.domain.reporting.usecase.ShowPeriod;
import io.plumbline.domain.shared.BrandId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the page asks and does, for who is signed in. */
@Dependent
final class LedgerDesk {

  private final ReadLedger read;
  private final VerifyLedger verify;
  private final TraceEntry trace;
  private final ListCorrections corrections;
  private final ProveEntry prove;
  private final ShowPeriod showPeriod;
  private final ClosePeriod closePeriod;
  private final LedgerPapers papers;
  private final SignedIn signedIn;

  @Inject
  LedgerDesk(
      ReadLedger read,
      VerifyLedger verify,
      TraceEntry trace,
      ListCorrections corrections,
      ProveEntry prove,
      ShowPeriod showPeriod,
      ClosePeriod closePeriod,
      LedgerPapers papers,
      SignedIn signedIn) {
    this.read = read;
    this.verify = verify;
    this.trace = trace;
    this.corrections = corrections;
    this.prove = prove;
    this.showPeriod = showPeriod;
    this.closePeriod = closePeriod;
    this.papers = papers;
    this.signedIn = signedIn;
  }

  LedgerSearch search(BrandId brand, LedgerFilter filter) {
    return new LedgerSearch((below, limit) -> read.page(brand, filter, below, limit));
  }

  VerifyLedger.Answer verify(BrandId brand) {
    return verify.verify(brand);
  }

  Optional<Trace> trace(BrandId brand, long sequence) {
    return trace.trace(brand, sequence);
  }

  List<LedgerEntry> corrections(BrandId brand, long sequence) {
    return corrections.list(brand).getOrDefault(sequence, List.of());
  }

  Optional<Supplier<String>> proof(BrandId brand, long sequence) {
    return prove.prove(brand, sequence) instanceof ProveEntry.Outcome.Proved(var proof, var _)
        ? Optional.of(() -> ProofText.of(proof))
        : Optional.empty();
  }

  /** Returns what hands out files, of what is shown already. */
  LedgerPapers papers() {
    return papers;
  }

  PeriodClose period(BrandId brand, Period period) {
    return showPeriod.show(brand, period);
  }

  boolean mayClose() {
    return signedIn.holding(Role.ADMIN, Role.MARKETING_LEAD).isPresent();
  }

  ClosePeriod.Outcome close(BrandId brand, Period period) {
    return signedIn
        .user()
        .map(user -> closePeriod.close(brand, period, user.actor(), Origin.WEB))
        .orElseThrow(() -> new IllegalStateException("Nobody is signed in."));
  }
}
