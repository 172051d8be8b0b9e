package io.plumbline.domain.guardrail;

import static io.plumbline.domain.shared.Require.that;

import java.util.List;

/** What all rules together say of a move. */
public sealed interface Verdict {

  /** Returns what every rule says, in the order of the rules. */
  List<Judgement> judgements();

  /** Returns what two people set aside. */
  List<Waiver> waivers();

  /** Nothing stands in the way. */
  record Allowed(List<Judgement> judgements, List<Waiver> waivers) implements Verdict {
    public Allowed {
      judgements = complete(judgements);
      waivers = List.copyOf(waivers);
      that(inTheWay(judgements, waivers).isEmpty(), "A blocked move is not allowed.");
    }
  }

  /** Something stands in the way. */
  record Refused(List<Judgement> judgements, List<Waiver> waivers) implements Verdict {
    public Refused {
      judgements = complete(judgements);
      waivers = List.copyOf(waivers);
      that(!inTheWay(judgements, waivers).isEmpty(), "A move that nothing blocks is not refused.");
    }
  }

  /** Returns the verdict that follows from what every rule says. */
  static Verdict of(List<Judgement> judgements, List<Waiver> waivers) {
    return inTheWay(judgements, waivers).isEmpty()
        ? new Allowed(judgements, waivers)
        : new Refused(judgements, waivers);
  }

  /** Returns whether the move may go ahead. */
  default boolean mayGoAhead() {
    return this instanceof Allowed;
  }

  /** Returns the version of the policy that was asked. */
  default int policy() {
    return judgements().getFirst().policy();
  }

  /** Returns the judgements that stand in the way, waived ones left out. */
  default List<Judgement> blocked() {
    return inTheWay(judgements(), waivers());
  }

  /** Returns why the move may not go ahead, a sentence for each rule in the way. */
  default List<String> reasons() {
    return blocked().stream().map(Judgement::sentence).toList();
  }

  /** Returns how many rules do not block, of how many: {@code 13 of 14 hold}. */
  default String count() {
    long holding = judgements().stream().filter(one -> one.standing() != Standing.BLOCKED).count();
    return "%d of %d hold".formatted(holding, judgements().size());
  }

  private static List<Judgement> inTheWay(List<Judgement> judgements, List<Waiver> waivers) {
    return judgements.stream().filter(one -> one.standsInTheWay(waivers)).toList();
  }

  private static List<Judgement> complete(List<Judgement> judgements) {
    that(
        judgements.stream().map(Judgement::rule).toList().equals(List.of(Rule.values())),
        "Every rule judges once, in order.");
    that(
        judgements.stream().map(Judgement::policy).distinct().count() == 1,
        "One version of the policy judges.");
    return List.copyOf(judgements);
  }
}
