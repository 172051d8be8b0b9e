package io.plumbline.domain.programme;

import io.plumbline.domain.shared.Finding;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a planning period to be.
 *
 * @param first its first day
 * @param last its last day, included
 * @param metrics by what it is judged, each kind once
 * @param budgetCents the total that may be planned, in whole cents of the brand's currency
 * @param floorCents the least that is to be spent; absent if there is none
 * @param ceilingCents the most that is ever spent, the budget included; absent if there is none
 */
public record PeriodTerms(
    String name,
    LocalDate first,
    LocalDate last,
    List<SuccessMetric> metrics,
    long budgetCents,
    @Nullable Long floorCents,
    @Nullable Long ceilingCents) {

  private static final int LONGEST_DAYS = 732;
  private static final long MOST_CENTS = 100_000_000_000_000L;

  public PeriodTerms {
    metrics = List.copyOf(metrics);
  }

  /** Returns everything that is wrong with them; empty if nothing is. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (name.isBlank() || name.length() > 80) {
      findings.add(finding("name", "It has no name, or a long one.", "1 to 80 characters."));
    }
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    if (days < 1 || days > LONGEST_DAYS) {
      findings.add(
          finding(
              "last",
              "%s to %s are %d days.".formatted(first, last, Math.max(0, days)),
              "A last day on or after the first, at most %d days.".formatted(LONGEST_DAYS)));
    }
    if (metrics.isEmpty()) {
      findings.add(finding("metrics", "Nothing says when it succeeded.", "At least one metric."));
    }
    if (metrics.stream().map(SuccessMetric::kind).distinct().count() < metrics.size()) {
      findings.add(finding("metrics", "A metric has two targets.", "Each metric once."));
    }
    if (budgetCents <= 0 || budgetCents > MOST_CENTS) {
      findings.add(
          finding(
              "budget", "The budget is %d cents.".formatted(budgetCents), "More than nothing."));
    }
    if (floorCents != null && (floorCents < 0 || floorCents > budgetCents)) {
      findings.add(
          finding(
              "floor",
              "The floor of %d cents is no part of the budget.".formatted(floorCents),
              "From nothing to the budget."));
    }
    if (ceilingCents != null && (ceilingCents < budgetCents || ceilingCents > MOST_CENTS)) {
      findings.add(
          finding(
              "ceiling",
              "The ceiling of %d cents lies below the budget.".formatted(ceilingCents),
              "The budget or more."));
    }
    return findings;
  }

  /** Returns whether a day lies in it. */
  public boolean holds(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** Returns whether it shares a day with another. */
  public boolean overlaps(PeriodTerms other) {
    return !first.isAfter(other.last) && !last.isBefore(other.first);
  }

  static Finding finding(String where, String problem, String accepted) {
    return Finding.error(
        "planning-period", new Finding.Place(null, null, where), problem, accepted);
  }

  /** Returns the finding that they share days with a period there is. */
  public Finding overlapping(PeriodTerms other) {
    return finding(
        "first",
        "%s to %s overlaps %s (%s to %s)."
            .formatted(first, last, other.name, other.first, other.last),
        "Days no other period has.");
  }
}
