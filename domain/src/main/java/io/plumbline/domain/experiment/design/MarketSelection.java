package io.plumbline.domain.experiment.design;

import io.plumbline.domain.experiment.design.ConstraintCheck.Miss;
import io.plumbline.domain.experiment.readout.LiftEstimator;
import io.plumbline.domain.experiment.readout.LogDifference;
import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.shared.Geo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Finds where and for how long to test: sets that keep to the constraints, selected in early
 * windows of the panel's history, by a quick difference of logarithms, and scored in late ones that
 * had no say.
 *
 * @param estimator the one that will read the test
 */
public record MarketSelection(LiftEstimator estimator) {

  private static final int TRIED = 8;
  private static final int FINALISTS = 3;
  private static final int DRAWN = 2;

  /**
   * Designs a test.
   *
   * @param chance draws the assignment; the same generator gives the same design
   * @throws io.plumbline.domain.job.JobCancelled if the listener no longer wants it
   */
  public DesignOutcome design(
      DesignRequest request, RandomGenerator chance, ProgressListener progress) {
    List<BindingConstraint> refused = Preliminaries.of(request);
    if (!refused.isEmpty()) {
      return new DesignOutcome.Infeasible(refused, List.of());
    }
    List<int[]> cells = cells(request, chance);
    List<DesignCandidate> candidates = new ArrayList<>();
    Nearest nearest = new Nearest();
    int steps = cells.size() * request.durations().size();
    int step = 0;
    for (int cell = 0; cell < cells.size(); cell++) {
      int before = candidates.size();
      for (int duration : request.durations()) {
        var part = new Part(progress, (double) step++ / steps, 1.0 / steps);
        candidates.addAll(
            candidates(request, cell, cells.get(cell), duration, chance, nearest, part));
      }
      if (candidates.size() == before) {
        return new DesignOutcome.Infeasible(nearest.binding(), candidates);
      }
    }
    progress.report(1, "ranking the designs");
    return Ranking.of(request, candidates);
  }

  /**
   * Judges a split that people chose, in all windows of its history, as none of them chose it.
   *
   * @param controls empty for all others that may be
   */
  public DesignOutcome validate(
      DesignRequest request, List<Geo> treated, List<Geo> controls, int duration) {
    DesignRequest lasting = request.lasting(List.of(duration));
    List<BindingConstraint> refused = new ArrayList<>(Preliminaries.of(lasting));
    for (Geo geo : treated) {
      if (request.panel().place(geo) < 0 || controls.contains(geo)) {
        refused.add(
            new BindingConstraint(
                "treated",
                geo + " is not in the panel, or is a control too.",
                "Geos of the panel, each on one side."));
      }
    }
    if (!refused.isEmpty()) {
      return new DesignOutcome.Infeasible(refused, List.of());
    }
    ConstraintCheck check = new ConstraintCheck(lasting, duration);
    int[] everybody = IntStream.range(0, request.panel().geos().size()).toArray();
    HistoryWindows windows = windows(request, duration);
    MarketSet full =
        new MarketSets(lasting, everybody, request.panel().periods(), check)
            .set(
                treated.stream().map(request.panel()::place).sorted().toList(),
                MarketSet.Assignment.GIVEN);
    int[] kept =
        controls.isEmpty()
            ? full.controls()
            : Arrays.stream(full.controls())
                .filter(row -> controls.contains(request.panel().geos().get(row)))
                .toArray();
    MarketSet set = new MarketSet(full.treated(), kept, MarketSet.Assignment.GIVEN);
    List<BindingConstraint> missed = check.misses(set).stream().map(Miss::constraint).toList();
    if (kept.length < ConstraintCheck.FEWEST_CONTROLS) {
      return new DesignOutcome.Infeasible(missed, List.of());
    }
    HistoryTrial trial = new HistoryTrial(lasting, estimator);
    int[] all =
        IntStream.concat(Arrays.stream(windows.select()), Arrays.stream(windows.score())).toArray();
    DesignScore score = trial.score(set, all, duration, true);
    DesignCandidate candidate = candidate(lasting, 0, set, duration, score, score);
    return missed.isEmpty()
        ? Ranking.of(lasting, List.of(candidate))
        : new DesignOutcome.Infeasible(missed, List.of(candidate));
  }

  private List<DesignCandidate> candidates(
      DesignRequest request,
      int cell,
      int[] rows,
      int duration,
      RandomGenerator chance,
      Nearest nearest,
      Part progress) {
    HistoryWindows windows = windows(request, duration);
    ConstraintCheck check = new ConstraintCheck(request, duration);
    MarketSets sets = new MarketSets(request, rows, windows.split(), check);
    progress.report(0, "looking for markets that move alike");
    List<MarketSet> drawn = sets.stratified(chance, DRAWN);
    List<MarketSet> keeping = new ArrayList<>();
    for (MarketSet set : sets.neighbours()) {
      List<Miss> misses = check.misses(set);
      nearest.take(misses);
      if (misses.isEmpty() && drawn.stream().noneMatch(set::treatsAs)) {
        keeping.add(set);
      }
    }
    Map<MarketSet, Double> restless = new LinkedHashMap<>();
    keeping.forEach(set -> restless.put(set, sets.restlessness(set, duration)));
    List<MarketSet> tried =
        new ArrayList<>(
            keeping.stream()
                .sorted(Comparator.comparingDouble(restless::get))
                .limit(TRIED)
                .toList());
    tried.addAll(drawn);
    HistoryTrial first = new HistoryTrial(request, new LogDifference());
    Map<MarketSet, DesignScore> selected = new LinkedHashMap<>();
    for (int i = 0; i < tried.size(); i++) {
      progress.report(
          0.2 + 0.1 * i / tried.size(), "trying out set %d of %d".formatted(i + 1, tried.size()));
      selected.put(tried.get(i), first.score(tried.get(i), windows.select(), duration, false));
    }
    List<MarketSet> finalists =
        new ArrayList<>(
            tried.stream()
                .filter(set -> set.assignment() == MarketSet.Assignment.MATCHED)
                .sorted(
                    Comparator.comparingDouble(
                        set -> {
                          DesignScore score = selected.get(set);
                          return score == null ? Double.MAX_VALUE : score.mde();
                        }))
                .limit(FINALISTS)
                .toList());
    finalists.addAll(drawn);
    HistoryTrial trial = new HistoryTrial(request, estimator);
    List<DesignCandidate> scored = new ArrayList<>();
    for (int i = 0; i < finalists.size(); i++) {
      progress.report(
          0.3 + 0.7 * i / finalists.size(),
          "scoring design %d of %d".formatted(i + 1, finalists.size()));
      MarketSet set = finalists.get(i);
      DesignScore before = selected.get(set);
      if (before != null) {
        scored.add(
            candidate(
                request,
                cell,
                set,
                duration,
                before,
                trial.score(set, windows.score(), duration, false)));
      }
    }
    return scored;
  }

  private static DesignCandidate candidate(
      DesignRequest request,
      int cell,
      MarketSet set,
      int duration,
      DesignScore selected,
      DesignScore scored) {
    MarketFigures figures = MarketFigures.of(request.panel(), set, duration);
    double spendChange =
        switch (request.intervention()) {
          case Intervention.Added added -> figures.investment(added.cpic(), scored.mde());
          case Intervention.Cut cut ->
              request.panel().spend() == null
                  ? -figures.investment(cut.cpic(), scored.mde())
                  : -cut.part() * figures.spend();
        };
    return new DesignCandidate(
        cell,
        set,
        duration,
        figures,
        selected,
        scored,
        spendChange,
        warnings(request, duration, scored, spendChange));
  }

  private static List<String> warnings(
      DesignRequest request, int duration, DesignScore scored, double spendChange) {
    List<String> warnings = new ArrayList<>();
    if (request.panel().periods() < 5 * duration) {
      warnings.add(
          "The history has %d periods, fewer than four times the test's %d before it."
              .formatted(request.panel().periods(), duration));
    }
    if (scored.powerError() > 0.1) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "The power is known to %.0f points only: the history holds few windows.",
              100 * scored.powerError()));
    }
    if (scored.falsePositiveRate() > request.alpha() + 2 * scored.powerError()) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "It found something in %.0f %% of the windows in which nothing was there.",
              100 * scored.falsePositiveRate()));
    }
    double budget = request.constraints().budget().orElse(Double.POSITIVE_INFINITY);
    if (spendChange > budget) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "The smallest lift it can find costs %.2f, more than the budget of %.2f.",
              spendChange,
              budget));
    }
    if (request.cuts() && request.panel().spend() == null) {
      warnings.add("Spend is unknown: nobody checked that there is enough to cut.");
    }
    return warnings;
  }

  /** Markets by size, dealt out in turn from a random start. */
  private static List<int[]> cells(DesignRequest request, RandomGenerator chance) {
    double[][] outcome = request.panel().outcome();
    int periods = request.panel().periods();
    int[] bySize =
        IntStream.range(0, outcome.length)
            .boxed()
            .sorted(
                Comparator.comparingDouble(
                    (Integer row) -> -SeriesLikeness.total(outcome[row], 0, periods)))
            .mapToInt(row -> row)
            .toArray();
    int start = request.cells() == 1 ? 0 : chance.nextInt(request.cells());
    return IntStream.range(0, request.cells())
        .mapToObj(
            cell ->
                IntStream.range(0, bySize.length)
                    .filter(i -> (i + start) % request.cells() == cell)
                    .map(i -> bySize[i])
                    .sorted()
                    .toArray())
        .toList();
  }

  private static HistoryWindows windows(DesignRequest request, int duration) {
    return HistoryWindows.of(request.panel().periods(), duration, request.panel().step());
  }

  /** A part of the whole work. */
  private record Part(ProgressListener whole, double from, double size) {

    void report(double done, String doing) {
      whole.report(from + size * done, doing);
    }
  }
}
