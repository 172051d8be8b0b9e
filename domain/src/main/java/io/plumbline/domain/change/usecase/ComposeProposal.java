package io.plumbline.domain.change.usecase;

import io.plumbline.domain.change.Proposal;
import io.plumbline.domain.change.StandingBudget;
import io.plumbline.domain.change.Wish;
import io.plumbline.domain.guardrail.BudgetLine;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a proposal of a wish: the lines of the channels it touches, and what the model expects. */
final class ComposeProposal {

  /** What came of it. */
  sealed interface Composed {

    record Made(Proposal proposal) implements Composed {}

    record Refused(List<Finding> findings) implements Composed {
      public Refused {
        findings = List.copyOf(findings);
      }
    }
  }

  private final BudgetBook budgets;
  private final ExpectEffect expect;

  ComposeProposal(BudgetBook budgets, ExpectEffect expect) {
    this.budgets = budgets;
    this.expect = expect;
  }

  /** Composes it, at step {@code step}. */
  Composed of(BrandId brand, Wish wish, int step) {
    List<StandingBudget> now = budgets.show(brand).budgets();
    List<Finding> findings = findings(wish, now);
    if (!findings.isEmpty()) {
      return new Composed.Refused(findings);
    }
    return of(brand, wish, step, lines(wish, now), now);
  }

  private Composed of(
      BrandId brand, Wish wish, int step, List<BudgetLine> lines, List<StandingBudget> now) {
    Map<ChannelId, Long> channels = new LinkedHashMap<>();
    now.forEach(one -> channels.merge(one.channel(), one.cents(), Long::sum));
    var question = new ExpectEffect.Question(brand, lines, channels, wish.sprint(), wish.plan());
    return switch (expect.expect(question)) {
      case ExpectEffect.Outcome.Refused(var why) ->
          refused("model", why, "A move the model knows.");
      case ExpectEffect.Outcome.Expected(var effect, var promised, var tests) -> {
        try {
          yield new Composed.Made(
              new Proposal(
                  wish.title(),
                  wish.objective(),
                  wish.explanation(),
                  budgets.currency(brand),
                  wish.sprint(),
                  step,
                  wish.stages(),
                  lines,
                  effect,
                  promised,
                  tests,
                  wish.plan()));
        } catch (IllegalArgumentException wrong) {
          yield refused("request", String.valueOf(wrong.getMessage()), "See above.");
        }
      }
    };
  }

  private static Composed refused(String where, String why, String accepted) {
    return new Composed.Refused(
        List.of(Finding.error("change", Finding.Place.file(where), why, accepted)));
  }

  private static List<Finding> findings(Wish wish, List<StandingBudget> now) {
    List<Finding> findings = new ArrayList<>();
    String known =
        now.stream()
            .map(one -> "%s / %s".formatted(one.channel().value(), one.item()))
            .collect(Collectors.joining(", "));
    Set<List<String>> seen = new HashSet<>();
    for (StandingBudget target : wish.targets()) {
      List<String> name = List.of(target.channel().value(), target.item());
      if (now.stream().noneMatch(one -> same(one, target))) {
        findings.add(finding(target, "there is no such line item", "One of: %s.".formatted(known)));
      }
      if (!seen.add(name)) {
        findings.add(finding(target, "it is named twice", "Each line item once."));
      }
    }
    if (findings.isEmpty() && wish.targets().stream().allMatch(now::contains)) {
      findings.add(
          Finding.error(
              "change",
              Finding.Place.file("targets"),
              "Nothing is moved: every line item keeps what it has.",
              "At least one line item with another amount."));
    }
    return findings;
  }

  private static Finding finding(StandingBudget target, String problem, String accepted) {
    return Finding.error(
        "change",
        Finding.Place.file("targets"),
        "%s / %s: %s.".formatted(target.channel().value(), target.item(), problem),
        accepted);
  }

  private static List<BudgetLine> lines(Wish wish, List<StandingBudget> now) {
    Set<ChannelId> touched =
        wish.targets().stream().map(StandingBudget::channel).collect(Collectors.toSet());
    return now.stream()
        .filter(one -> touched.contains(one.channel()))
        .map(one -> new BudgetLine(one.channel(), one.item(), one.cents(), after(wish, one)))
        .toList();
  }

  private static long after(Wish wish, StandingBudget now) {
    return wish.targets().stream()
        .filter(target -> same(now, target))
        .mapToLong(StandingBudget::cents)
        .findFirst()
        .orElse(now.cents());
  }

  private static boolean same(StandingBudget one, StandingBudget other) {
    return one.channel().equals(other.channel()) && one.item().equals(other.item());
  }

  /** What is said when a request no longer starts from what is spent. */
  static List<Finding> budgetsChanged() {
    return List.of(
        Finding.error(
            "change",
            Finding.Place.file("budgets"),
            "The budgets changed since: the request does not start from what is spent now.",
            "Look at the budgets as they are now and ask again."));
  }
}
