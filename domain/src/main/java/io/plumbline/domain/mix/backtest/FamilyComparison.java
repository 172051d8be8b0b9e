package io.plumbline.domain.mix.backtest;

import io.plumbline.domain.mix.registry.ModelFamily;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Families over one horizon, on the origins that all of them forecast from: what was hard for one
 * was hard for the others.
 *
 * @param horizon in weeks
 * @param origins how many origins they share
 * @param wmape each family's mean weighted error over those
 */
public record FamilyComparison(int horizon, int origins, SortedMap<ModelFamily, Double> wmape) {

  public FamilyComparison {
    wmape = Collections.unmodifiableSortedMap(new TreeMap<>(wmape));
  }

  /** Returns the family with the smallest error. */
  public ModelFamily best() {
    return Collections.min(wmape.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  /**
   * Compares the first backtest of each family, horizon by horizon; one without a common origin is
   * left out. Only those on the data of the very first count; fewer than two families compare to
   * nothing.
   */
  public static List<FamilyComparison> of(List<Backtest> backtests) {
    SortedMap<ModelFamily, Backtest> families = new TreeMap<>();
    backtests.stream()
        .filter(backtest -> backtest.dataSha256().equals(backtests.getFirst().dataSha256()))
        .forEach(backtest -> families.putIfAbsent(backtest.family(), backtest));
    if (families.size() < 2) {
      return List.of();
    }
    SortedSet<Integer> horizons = new TreeSet<>(Comparator.naturalOrder());
    families.values().forEach(backtest -> horizons.addAll(backtest.plan().horizons()));
    List<FamilyComparison> all = new ArrayList<>();
    for (int horizon : horizons) {
      SortedSet<LocalDate> common = common(families, horizon);
      if (!common.isEmpty()) {
        SortedMap<ModelFamily, Double> errors = new TreeMap<>();
        families.forEach(
            (family, backtest) -> errors.put(family, error(backtest, horizon, common)));
        all.add(new FamilyComparison(horizon, common.size(), errors));
      }
    }
    return all;
  }

  private static SortedSet<LocalDate> common(Map<ModelFamily, Backtest> families, int horizon) {
    SortedSet<LocalDate> common = null;
    for (Backtest backtest : families.values()) {
      SortedSet<LocalDate> own = new TreeSet<>();
      backtest.over(horizon).forEach(score -> own.add(score.origin()));
      if (common == null) {
        common = own;
      } else {
        common.retainAll(own);
      }
    }
    return common == null ? new TreeSet<>() : common;
  }

  private static double error(Backtest backtest, int horizon, SortedSet<LocalDate> origins) {
    return backtest.over(horizon).stream()
        .filter(score -> origins.contains(score.origin()))
        .mapToDouble(OriginScore::wmape)
        .average()
        .orElseThrow();
  }
}
