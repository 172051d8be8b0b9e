package io.plumbline.domain.maturity.rule;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.maturity.ComponentScore;
import io.plumbline.domain.maturity.ComponentScore.Part;
import io.plumbline.domain.maturity.MaturityComponent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which part of what the system recommended people took up. */
public final class Adoption {

  /** What ends a request one way or the other. */
  private static final Set<Fact.Kind> TURNED_DOWN =
      EnumSet.of(Fact.Kind.CHANGE_REJECTED, Fact.Kind.CHANGE_WITHDRAWN, Fact.Kind.CHANGE_EXPIRED);

  /** The kinds of entries this is read from. */
  public static final Set<Fact.Kind> KINDS =
      Set.copyOf(
          EnumSet.of(
              Fact.Kind.CHANGE_SHIPPED,
              Fact.Kind.CHANGE_REJECTED,
              Fact.Kind.CHANGE_WITHDRAWN,
              Fact.Kind.CHANGE_EXPIRED,
              Fact.Kind.SCENARIO_DECIDED));

  private Adoption() {}

  /**
   * Scores what was concluded.
   *
   * @param recommended the labels of requests and the ids of scenarios that the system wrote
   * @param concluded what became of requests and scenarios within the year, whoever wrote them
   */
  public static ComponentScore of(Set<String> recommended, List<LedgerEntry> concluded) {
    Set<String> shipped =
        concluded.stream()
            .filter(entry -> entry.kind() == Fact.Kind.CHANGE_SHIPPED)
            .map(LedgerEntry::subject)
            .filter(recommended::contains)
            .collect(Collectors.toSet());
    Set<String> ended =
        concluded.stream()
            .filter(entry -> TURNED_DOWN.contains(entry.kind()))
            .map(LedgerEntry::subject)
            .filter(recommended::contains)
            .collect(Collectors.toSet());
    ended.removeAll(shipped);
    Set<String> chosen = scenarios(concluded, "chosen_id", recommended);
    Set<String> rejected = scenarios(concluded, "rejected_ids", recommended);
    int taken = shipped.size() + chosen.size();
    int all = taken + ended.size() + rejected.size();
    Set<String> known = new HashSet<>(shipped);
    known.addAll(ended);
    known.addAll(chosen);
    known.addAll(rejected);
    long open = recommended.stream().filter(one -> !known.contains(one)).count();
    if (all == 0) {
      return new ComponentScore.Unknown(
          MaturityComponent.ADOPTION,
          recommended.isEmpty()
              ? "The system has recommended nothing in the last 365 days."
              : "None of %d recommendations of the last 365 days is concluded yet."
                  .formatted(recommended.size()));
    }
    return new ComponentScore.Known(
        MaturityComponent.ADOPTION,
        ComponentScore.points((double) taken / all),
        "%d of %d concluded recommendations of the last 365 days were taken up."
            .formatted(taken, all),
        List.of(
            new Part("Requests that shipped", String.valueOf(shipped.size())),
            new Part("Requests turned down or run out", String.valueOf(ended.size())),
            new Part("Allocations chosen", String.valueOf(chosen.size())),
            new Part("Allocations rejected", String.valueOf(rejected.size())),
            new Part("Still open, counted neither way", String.valueOf(open))));
  }

  private static Set<String> scenarios(
      List<LedgerEntry> concluded, String detail, Set<String> recommended) {
    return concluded.stream()
        .filter(entry -> entry.kind() == Fact.Kind.SCENARIO_DECIDED)
        .flatMap(entry -> ids(entry.details().getOrDefault(detail, "")))
        .filter(recommended::contains)
        .collect(Collectors.toSet());
  }

  private static Stream<String> ids(String joined) {
    return Arrays.stream(joined.split(", ", -1));
  }
}
