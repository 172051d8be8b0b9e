package io.plumbline.domain.reporting.close;

import io.plumbline.domain.ledger.Correction;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerChain;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.shared.BrandId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a ledger from its first entry and closes a period of it. Only entries are read, so the same
 * comes of a database and of an export.
 */
public final class PeriodReader {

  private static final Set<Fact.Kind> STEPS =
      EnumSet.of(
          Fact.Kind.CHANGE_DRAFTED,
          Fact.Kind.CHANGE_SUBMITTED,
          Fact.Kind.CHANGE_APPROVED,
          Fact.Kind.CHANGE_REJECTED,
          Fact.Kind.CHANGE_WITHDRAWN,
          Fact.Kind.CHANGE_EXPIRED,
          Fact.Kind.CHANGE_SHIPPED,
          Fact.Kind.CHANGE_ROLLED_BACK,
          Fact.Kind.CHANGE_EXPANDED,
          Fact.Kind.CHANGE_CLOSED);

  private final BrandId brand;
  private final Period period;
  private final SortedMap<Long, Reading> steps = new TreeMap<>();
  private final List<LedgerEntry> sequence = new ArrayList<>();
  private final Yardstick yardstick = new Yardstick();
  private final Recommendations recommendations = new Recommendations();
  private LedgerChain.Head through = LedgerChain.Head.EMPTY;

  public PeriodReader(BrandId brand, Period period) {
    this.brand = brand;
    this.period = period;
  }

  /** Takes the next entry; what was written after the period is left alone. */
  public void accept(LedgerEntry entry) {
    if (!entry.at().isBefore(period.to())) {
      return;
    }
    through = new LedgerChain.Head(entry.sequence(), entry.hash());
    Fact.Kind kind = entry.kind();
    if (STEPS.contains(kind)) {
      steps.put(entry.sequence(), new Reading(entry));
    } else if (kind == Fact.Kind.CORRECTION) {
      steps.computeIfPresent(
          Correction.corrects(entry), (number, reading) -> reading.correctedBy(entry));
    }
    yardstick.accept(entry);
    recommendations.accept(entry, period.holds(entry.at()));
    if (period.holds(entry.at()) && ofTheSequence(kind)) {
      sequence.add(entry);
    }
  }

  private static boolean ofTheSequence(Fact.Kind kind) {
    return STEPS.contains(kind)
        || kind == Fact.Kind.CALIBRATION_POINT
        || kind.name().startsWith("TEST_");
  }

  /** Returns the close of the period by the entries taken. */
  public PeriodClose close() {
    List<ReconciledRequest> requests =
        byRequest().entrySet().stream()
            .filter(one -> one.getValue().stream().anyMatch(this::within))
            .map(one -> new RequestReader(one.getKey(), one.getValue(), yardstick).read())
            .toList();
    Set<String> currencies = new TreeSet<>();
    requests.stream()
        .map(ReconciledRequest::currency)
        .filter(currency -> !currency.isEmpty())
        .forEach(currencies::add);
    List<String> mixed =
        currencies.size() > 1
            ? List.of(
                "The requests are in several currencies: %s."
                    .formatted(String.join(", ", currencies)))
            : List.of();
    return new PeriodClose(
        brand,
        period,
        through,
        currencies.size() == 1 ? currencies.iterator().next() : "",
        yardstick.currency(),
        requests,
        recommendations.all(),
        sequence,
        sums(requests),
        PeriodClose.differences(requests, mixed));
  }

  private SortedMap<String, List<Reading>> byRequest() {
    SortedMap<String, List<Reading>> requests = new TreeMap<>();
    for (Map.Entry<Long, Reading> step : steps.entrySet()) {
      requests
          .computeIfAbsent(step.getValue().entry().subject(), label -> new ArrayList<>())
          .add(step.getValue());
    }
    return requests;
  }

  private boolean within(Reading reading) {
    return period.holds(reading.at());
  }

  private PeriodClose.Sums sums(List<ReconciledRequest> requests) {
    return new PeriodClose.Sums(
        sum(requests.stream().map(ReconciledRequest::recommended)),
        sum(requests.stream().map(ReconciledRequest::approved)),
        sum(requests.stream().map(ReconciledRequest::shipped)),
        sum(requests.stream().map(ReconciledRequest::rolledBack)));
  }

  private long sum(Stream<? extends @Nullable Amount> amounts) {
    return amounts
        .flatMap(Stream::ofNullable)
        .filter(amount -> period.holds(amount.at()))
        .mapToLong(Amount::cents)
        .reduce(0, Math::addExact);
  }
}
