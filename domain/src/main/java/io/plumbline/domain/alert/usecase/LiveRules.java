package io.plumbline.domain.alert.usecase;

import io.plumbline.domain.alert.AlertRule;
import io.plumbline.domain.alert.RuleReader;
import io.plumbline.domain.alert.RuleReading;
import io.plumbline.domain.alert.rule.BandBreaches;
import io.plumbline.domain.alert.rule.SignificantTests;
import io.plumbline.domain.alert.rule.WatchedMove;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.usecase.ListChanges;
import io.plumbline.domain.change.usecase.ShowWatch;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.usecase.ListExperiments;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.shared.BrandId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The facts of the rules about what runs now: moves that shipped, and tests. */
public final class LiveRules implements RuleReader {

  private static final Set<String> MOVES = Set.of("watching", "rolling back");
  private static final Set<String> TESTS = Set.of("running", "read out");

  private final ListChanges changes;
  private final ShowWatch watches;
  private final ListExperiments tests;
  private final ShowChampion champion;

  public LiveRules(
      ListChanges changes, ShowWatch watches, ListExperiments tests, ShowChampion champion) {
    this.changes = changes;
    this.watches = watches;
    this.tests = tests;
    this.champion = champion;
  }

  @Override
  public RuleReading read(BrandId brand, AlertRule rule) {
    return switch (rule) {
      case TEST_SIGNIFICANT -> tests(brand);
      case BAND_BREACH -> moves(brand);
      default -> throw new IllegalArgumentException("%s is not read here.".formatted(rule));
    };
  }

  private RuleReading moves(BrandId brand) {
    List<WatchedMove> moves = new ArrayList<>();
    for (ChangeHistory history : changes.newest(brand, MOVES, Integer.MAX_VALUE)) {
      String label = history.identity().label();
      boolean back = history.request() instanceof ChangeRequest.RollingBack;
      watches.show(brand, label).ifPresent(watch -> moves.add(new WatchedMove(label, watch, back)));
    }
    return BandBreaches.of(moves);
  }

  private RuleReading tests(BrandId brand) {
    List<Experiment> known =
        tests.newest(brand, TESTS, Integer.MAX_VALUE).stream()
            .map(ExperimentHistory::experiment)
            .toList();
    return SignificantTests.of(
        known, champion.show(brand).map(shown -> shown.run().at()).orElse(null));
  }
}
