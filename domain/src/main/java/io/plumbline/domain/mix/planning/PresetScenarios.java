package io.plumbline.domain.mix.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Three ways to go, always side by side: 5, 15 and 30 percent of the budget moved towards the best
 * allocation, and no further than it.
 */
public final class PresetScenarios {

  /** How bold. */
  public enum Preset {
    CONSERVATIVE(0.05),
    MODERATE(0.15),
    AGGRESSIVE(0.30);

    private final double moved;

    Preset(double moved) {
      this.moved = moved;
    }

    /** Returns the part of the budget it moves at most. */
    public double moved() {
      return moved;
    }
  }

  /** One of them: what it spends, and what there is to say of it. */
  public record PresetScenario(Preset preset, SpendPlan plan, ForecastScenarios.Told told) {}

  private PresetScenarios() {}

  /** Returns all three, the most careful first. */
  public static List<PresetScenario> of(
      ForecastScenarios forecasts, PlanFrame frame, SpendPlan baseline, Allocation best) {
    int[] places = BudgetOptimizer.paid(frame.model());
    double[] now = best.moves().stream().mapToDouble(move -> move.before() / 100.0).toArray();
    double[] then = best.moves().stream().mapToDouble(move -> move.after() / 100.0).toArray();
    double all = MoveCaps.moved(now, then);
    List<PresetScenario> told = new ArrayList<>();
    for (Preset preset : Preset.values()) {
      double part = all > 0 ? Math.min(1, preset.moved() / all) : 0;
      double[] totals = baseline.totals();
      for (int i = 0; i < places.length; i++) {
        totals[places[i]] = now[i] + part * (then[i] - now[i]);
      }
      double moved =
          MoveCaps.moved(now, Arrays.stream(places).mapToDouble(m -> totals[m]).toArray());
      String words =
          String.format(
              Locale.ROOT, "moving %.1f %% of the budget towards the best allocation", 100 * moved);
      String name = preset.name().toLowerCase(Locale.ROOT);
      SpendPlan plan = baseline.scaledTo(totals);
      told.add(new PresetScenario(preset, plan, forecasts.told(name, plan, words)));
    }
    return told;
  }
}
