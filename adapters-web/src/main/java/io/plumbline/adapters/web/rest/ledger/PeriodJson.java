package io.plumbline.adapters.web.rest.ledger;

import io.plumbline.adapters.web.rest.Numbers;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.reporting.close.Amount;
import io.plumbline.domain.reporting.close.Band;
import io.plumbline.domain.reporting.close.PeriodClose;
import io.plumbline.domain.reporting.close.Recommendation;
import io.plumbline.domain.reporting.close.ReconciledRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a period came to; amounts in whole cents of {@code currency}.
 *
 * @param packSha256 the hash of the pack: the same entries give the same
 * @param through the last entry read
 * @param measure the decision currency: of the returns promised and observed
 * @param recommendations what Plumbline recommended by itself, and what people made of it
 * @param sequence the numbers of the period's tests and moves
 */
public record PeriodJson(
    String brand,
    String first,
    String last,
    String packSha256,
    long through,
    String throughHash,
    String currency,
    String measure,
    boolean reconciles,
    long recommendedCents,
    long approvedCents,
    long shippedCents,
    long rolledBackCents,
    List<RequestJson> requests,
    List<RecommendationJson> recommendations,
    List<Long> sequence,
    List<String> differences) {

  /** One request. */
  public record RequestJson(
      String label,
      String title,
      String state,
      String currency,
      @Nullable AmountJson recommended,
      @Nullable AmountJson approved,
      @Nullable AmountJson shipped,
      @Nullable String shippedOn,
      @Nullable AmountJson rolledBack,
      @Nullable BandJson expected,
      @Nullable BandJson observed,
      @Nullable BandJson promisedReturn,
      @Nullable BandJson observedReturn,
      String run,
      String tests,
      List<String> differences) {

    static RequestJson of(ReconciledRequest request) {
      return new RequestJson(
          request.label(),
          request.title(),
          request.state().name(),
          request.currency(),
          AmountJson.of(request.recommended()),
          AmountJson.of(request.approved()),
          AmountJson.of(request.shipped()),
          request.shippedOn(),
          AmountJson.of(request.rolledBack()),
          BandJson.of(request.expected()),
          BandJson.of(request.observed()),
          BandJson.of(request.promisedReturn()),
          BandJson.of(request.observedReturn()),
          request.run(),
          request.tests(),
          request.differences());
    }
  }

  /** A better allocation, its entry, and the decision on it with its entry. */
  public record RecommendationJson(
      String label,
      String name,
      String run,
      Instant at,
      long entry,
      @Nullable BandJson lift,
      String answer,
      @Nullable Long decidedEntry) {

    static RecommendationJson of(Recommendation one) {
      return new RecommendationJson(
          one.label(),
          one.name(),
          one.run(),
          one.at(),
          one.sequence(),
          BandJson.of(one.lift()),
          one.answer().name(),
          one.decided());
    }
  }

  /** Money, by whom, when, and the entry that says so. */
  public record AmountJson(long cents, String by, Instant at, long entry) {

    static @Nullable AmountJson of(@Nullable Amount amount) {
      return amount == null
          ? null
          : new AmountJson(amount.cents(), amount.by(), amount.at(), amount.sequence());
    }
  }

  /** An estimate with its interval of this level; an end that is open is null. */
  public record BandJson(
      @Nullable Double mean, @Nullable Double lower, @Nullable Double upper, double level) {

    static @Nullable BandJson of(@Nullable Band band) {
      return band == null
          ? null
          : new BandJson(
              Numbers.finite(band.mean()),
              Numbers.finite(band.lower()),
              Numbers.finite(band.upper()),
              band.level());
    }
  }

  public static PeriodJson of(PeriodClose close) {
    return new PeriodJson(
        close.brand().value(),
        close.period().first().toString(),
        close.period().last().toString(),
        close.hash().hex(),
        close.through().sequence(),
        close.through().hash().hex(),
        close.currency(),
        close.measure().words(),
        close.reconciles(),
        close.sums().recommended(),
        close.sums().approved(),
        close.sums().shipped(),
        close.sums().rolledBack(),
        close.requests().stream().map(RequestJson::of).toList(),
        close.recommendations().stream().map(RecommendationJson::of).toList(),
        close.sequence().stream().map(LedgerEntry::sequence).toList(),
        close.differences());
  }
}
