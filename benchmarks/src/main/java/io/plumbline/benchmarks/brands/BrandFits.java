package io.plumbline.benchmarks.brands;

import static java.util.stream.Collectors.toMap;

import io.plumbline.benchmarks.ModelInput;
import io.plumbline.benchmarks.WarmFits;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.shared.Seed;

/** Fits simulated brands by the specification an analyst would write. */
public final class BrandFits {

  private final WarmFits fits;
  private final SamplerSettings settings;

  /**
   * @param draws how many draws a chain keeps, and how many its warm-up takes
   */
  public BrandFits(WarmFits fits, int draws) {
    this.fits = fits;
    this.settings = new SamplerSettings(4, draws, draws, new Seed(1));
  }

  /**
   * Returns the fit's score.
   *
   * @throws IllegalStateException if the brand is refused
   */
  public BrandScore score(SimulatedBrand brand) {
    var truth = brand.channels().stream().collect(toMap(c -> c.name(), c -> c.total()));
    return switch (fits.fit(ModelInput.of(brand.spec(), brand.csv()), settings)) {
      case WarmFits.Outcome.Fitted(var model) -> BrandScore.of(model.report(), truth);
      case WarmFits.Outcome.Refused(var findings) ->
          throw new IllegalStateException(brand.name() + " is refused: " + findings);
    };
  }
}
