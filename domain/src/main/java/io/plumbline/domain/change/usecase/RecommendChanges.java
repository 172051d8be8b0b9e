package io.plumbline.domain.change.usecase;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeIdentity;
import io.plumbline.domain.change.MonitoringPlan;
import io.plumbline.domain.change.StandingBudget;
import io.plumbline.domain.change.Wish;
import io.plumbline.domain.guardrail.Percent;
import io.plumbline.domain.guardrail.Shift.Sprint;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.mix.usecase.ShowDecisionCurrency;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Estimate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the one move that is worth asking for and drafts it: 8 % of a channel to the one whose
 * next unit of money returns more, if the rules allow it. Each opportunity, the same run, pair and
 * sprint, is drafted once. People decide.
 */
public final class RecommendChanges {

  private static final List<Percent> STAGES = List.of(Percent.of(8), Percent.of(12));

  /** What was done for a brand. */
  public sealed interface Outcome {

    /** A request is there for the opportunity. */
    record Drafted(ChangeHistory request, boolean now) implements Outcome {}

    /** No move is worth asking for: why. */
    record Nothing(BrandId brand, String why) implements Outcome {}

    /** Something broke; the other brands are not held up by it. */
    record Broken(BrandId brand, RuntimeException cause) implements Outcome {}
  }

  private final Brands brands;
  private final ChangeBook book;
  private final BudgetBook budgets;
  private final ShowChampion shown;
  private final ShowDecisionCurrency currency;
  private final ComposeProposal compose;
  private final JudgeChange judge;
  private final DraftChange draft;

  public RecommendChanges(
      Brands brands,
      ChangeBook book,
      BudgetBook budgets,
      ShowChampion shown,
      ShowDecisionCurrency currency,
      ExpectEffect expect,
      JudgeChange judge,
      DraftChange draft) {
    this.brands = brands;
    this.book = book;
    this.budgets = budgets;
    this.shown = shown;
    this.currency = currency;
    this.compose = new ComposeProposal(budgets, expect);
    this.judge = judge;
    this.draft = draft;
  }

  /** Returns what was done for each brand. */
  public List<Outcome> recommend() {
    return brands.all().stream().map(Brand::id).map(this::recommend).toList();
  }

  private Outcome recommend(BrandId brand) {
    try {
      Optional<ModelRun> run = shown.show(brand).map(one -> one.run());
      return run.isEmpty()
          ? new Outcome.Nothing(brand, "there is no model")
          : recommend(brand, run.get().within(currency.of(brand).payback()));
    } catch (RuntimeException failure) {
      return new Outcome.Broken(brand, failure);
    }
  }

  private record Pair(Rated from, Rated to) {

    double gain() {
      return to.next().mean() - from.next().mean();
    }
  }

  /** A channel and what its next unit of money returns in time. */
  private record Rated(ChannelId channel, Estimate next) {}

  private Outcome recommend(BrandId brand, ModelRun run) {
    LocalDate first = Sprints.next(book.today());
    Sprint sprint = new Sprint(first, first.plusDays(Sprints.DAYS - 1L));
    for (Pair pair : pairs(run)) {
      String opportunity =
          "%s: %s to %s, sprint of %s"
              .formatted(
                  run.label(),
                  pair.from().channel().value(),
                  pair.to().channel().value(),
                  sprint.first());
      Optional<ChangeHistory> there = book.requests().of(brand, opportunity);
      if (there.isPresent()) {
        return new Outcome.Drafted(there.get(), false);
      }
      Optional<Wish> wish = wish(brand, run, pair, sprint);
      if (wish.isPresent() && worthAsking(brand, wish.get())) {
        var asked =
            new DraftChange.Command(brand, null, wish.get(), opportunity, Actor.SYSTEM, Origin.JOB);
        return switch (draft.draft(asked)) {
          case DraftChange.Outcome.Drafted(var made) -> new Outcome.Drafted(made, true);
          case DraftChange.Outcome.AlreadyThere(var made) -> new Outcome.Drafted(made, false);
          case DraftChange.Outcome other -> new Outcome.Nothing(brand, other.toString());
        };
      }
    }
    return new Outcome.Nothing(brand, "no move is likely enough to be better");
  }

  /** Pairs by how much more the next unit of money returns there, best first. */
  private static List<Pair> pairs(ModelRun run) {
    List<Rated> rated = new ArrayList<>();
    for (ChannelResult channel : run.report().channels()) {
      Estimate next = channel.marginalRoi();
      if (next != null) {
        rated.add(new Rated(channel.channel(), next));
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (Rated from : rated) {
      for (Rated to : rated) {
        if (to.next().mean() > from.next().mean()) {
          pairs.add(new Pair(from, to));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::gain).reversed());
    return pairs;
  }

  /** The pair's first step: of each line that gives the same part, to the other's in proportion. */
  private Optional<Wish> wish(BrandId brand, ModelRun run, Pair pair, Sprint sprint) {
    List<StandingBudget> giving = of(brand, pair.from().channel());
    List<StandingBudget> taking = of(brand, pair.to().channel());
    long all = giving.stream().mapToLong(StandingBudget::cents).sum();
    long moved = STAGES.getFirst().of(all);
    if (moved == 0 || taking.isEmpty()) {
      return Optional.empty();
    }
    List<StandingBudget> targets = new ArrayList<>(shared(giving, -moved));
    targets.addAll(shared(taking, moved));
    return Optional.of(
        new Wish(
            "Move %s of %s to %s"
                .formatted(
                    STAGES.getFirst(), pair.from().channel().value(), pair.to().channel().value()),
            "More of the outcome for the same money",
            because(brand, run, pair),
            sprint,
            targets,
            STAGES,
            MonitoringPlan.DEFAULT));
  }

  /** Why the pair, in the brand's decision currency. */
  private String because(BrandId brand, ModelRun run, Pair pair) {
    KpiSpec.Kind counted = run.report().kpi();
    DecisionCurrency in = currency.of(brand).by(counted);
    return "By %s the next unit of money does more with %s than with %s: %s is %s against %s."
        .formatted(
            run.label(),
            pair.to().channel().value(),
            pair.from().channel().value(),
            in.words(),
            in.inWords(pair.to().next(), counted),
            in.inWords(pair.from().next(), counted));
  }

  private List<StandingBudget> of(BrandId brand, ChannelId channel) {
    return budgets.show(brand).budgets().stream()
        .filter(one -> one.channel().equals(channel))
        .toList();
  }

  /** Line items with {@code cents} more among them, by what they have; the last takes the rest. */
  private static List<StandingBudget> shared(List<StandingBudget> lines, long cents) {
    long all = lines.stream().mapToLong(StandingBudget::cents).sum();
    long left = cents;
    List<StandingBudget> shared = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      StandingBudget line = lines.get(i);
      long part =
          i == lines.size() - 1
              ? left
              : all == 0 ? 0 : Math.multiplyExact(cents, line.cents()) / all;
      left -= part;
      shared.add(new StandingBudget(line.channel(), line.item(), line.cents() + part));
    }
    return shared;
  }

  /** Whether every rule in force lets it go ahead. */
  private boolean worthAsking(BrandId brand, Wish wish) {
    if (!(compose.of(brand, wish, 1) instanceof ComposeProposal.Composed.Made(var proposal))) {
      return false;
    }
    ChangeIdentity trial =
        new ChangeIdentity(book.ids().next(), brand, 1, Actor.SYSTEM, book.instant(), null, null);
    return judge.verdict(ChangeHistory.begun(trial, proposal).request()).mayGoAhead();
  }
}
