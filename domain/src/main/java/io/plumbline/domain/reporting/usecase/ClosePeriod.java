package io.plumbline.domain.reporting.usecase;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.LedgerFilter;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.ledger.port.LedgerRights;
import io.plumbline.domain.ledger.usecase.SignCheckpoint;
import io.plumbline.domain.reporting.close.Period;
import io.plumbline.domain.reporting.close.PeriodClose;
import io.plumbline.domain.reporting.close.PeriodClosed;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.Transaction;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Closes a period, once: writes what it came to and has the ledger signed. */
public final class ClosePeriod {

  /** How it ended. */
  public sealed interface Outcome {

    /** It is closed; how signing ended stands beside it. */
    record Closed(PeriodClose close, LedgerEntry entry, SignCheckpoint.Outcome checkpoint)
        implements Outcome {}

    /** It was closed before, by this entry; nothing is changed. */
    record AlreadyClosed(LedgerEntry entry) implements Outcome {}

    /** It is not over yet. */
    record NotOver(Period period) implements Outcome {}

    /** Who asks is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}
  }

  private final Ledger ledger;
  private final LedgerRights rights;
  private final SignCheckpoint sign;
  private final ShowPeriod show;
  private final Transaction transaction;
  private final InstantSource clock;

  public ClosePeriod(
      Ledger ledger,
      LedgerRights rights,
      SignCheckpoint sign,
      Transaction transaction,
      InstantSource clock) {
    this.ledger = ledger;
    this.rights = rights;
    this.sign = sign;
    this.show = new ShowPeriod(ledger);
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What a transaction came to, before anything is signed. */
  private sealed interface Written {

    record Entry(PeriodClose close, LedgerEntry entry) implements Written {}

    record Nothing(Outcome why) implements Written {}
  }

  public Outcome close(BrandId brand, Period period, Actor by, Origin origin) {
    return switch (transaction.in(() -> written(brand, period, by, origin))) {
      case Written.Nothing(Outcome why) -> why;
      case Written.Entry(PeriodClose close, LedgerEntry entry) ->
          new Outcome.Closed(close, entry, sign.sign(brand, Actor.SYSTEM, origin));
    };
  }

  private Written written(BrandId brand, Period period, Actor by, Origin origin) {
    if (!rights.mayWrite(by)) {
      return new Written.Nothing(new Outcome.NotAllowed(by));
    }
    if (clock.instant().isBefore(period.to())) {
      return new Written.Nothing(new Outcome.NotOver(period));
    }
    Optional<LedgerEntry> before = closed(brand, period);
    if (before.isPresent()) {
      return new Written.Nothing(new Outcome.AlreadyClosed(before.get()));
    }
    PeriodClose close = show.show(brand, period);
    return new Written.Entry(
        close, ledger.append(brand, new PeriodClosed(close), by, origin, key(brand, period)));
  }

  private Optional<LedgerEntry> closed(BrandId brand, Period period) {
    LedgerFilter same =
        new LedgerFilter(Fact.Kind.PERIOD_CLOSED, null, period.toString(), null, null, null);
    return ledger.find(brand, same, Long.MAX_VALUE, 1).stream().findFirst();
  }

  /** The same for everybody who closes this period: of two at once, one entry comes. */
  private static UUID key(BrandId brand, Period period) {
    return UUID.nameUUIDFromBytes(
        "period-closed:%s:%s".formatted(brand, period).getBytes(StandardCharsets.UTF_8));
  }
}
