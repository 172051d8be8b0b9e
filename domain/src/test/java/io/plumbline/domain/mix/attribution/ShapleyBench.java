package io.plumbline.domain.mix.attribution;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.planning.BrandOfChannels;
import io.plumbline.domain.mix.planning.MadeUpDraws;
import io.plumbline.domain.mix.planning.PlanningDraws;
import io.plumbline.domain.shared.Seed;
import java.util.Map;

/** How long Shapley values take where parts multiply and lift each other. Run by hand. */
final class ShapleyBench {

  private ShapleyBench() {}

  public static void main(String[] arguments) {
    run(16, false, ShapleyMethod.INTEGRAL);
    run(24, false, ShapleyMethod.INTEGRAL);
    run(24, true, ShapleyMethod.SAMPLED);
    run(16, true, ShapleyMethod.ENUMERATED);
  }

  private static void run(int channels, boolean halo, ShapleyMethod method) {
    ResolvedMixModel model = BrandOfChannels.multiplicative(channels, 104, halo);
    MadeUpDraws.with(
        batch -> {
          var posterior = MadeUpDraws.of(model, 1000, 7, batch);
          PlanningDraws draws = new PlanningDraws(model, posterior, 1000, batch);
          long begun = System.nanoTime();
          Attribution told = ShapleyAttribution.of(draws, method, Map.of(), new Seed(1), batch);
          double error =
              told.channels().stream()
                  .mapToDouble(one -> one.standardError() / one.credit().mean())
                  .max()
                  .orElseThrow();
          System.out.printf(
              "%d channels, %s, %d draws, %d coalitions a draw: %.2f s, gap %.1e, error %.5f%n",
              channels,
              method,
              told.draws(),
              told.visited(),
              (System.nanoTime() - begun) / 1e9,
              told.efficiencyGap(),
              error);
          return 0;
        });
  }
}
