package io.plumbline.domain.mix.inference;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Seed;

/**
 * How long to sample. The draws depend on these and the data alone, never on threads or machine.
 *
 * @param warmup at most so many draws per chain are spent on adaptation and thrown away; fewer
 *     where nothing is left to learn
 * @param draws draws per chain kept
 */
public record SamplerSettings(int chains, int warmup, int draws, Seed seed) {

  /** Four chains of a thousand draws. */
  public static final SamplerSettings DEFAULT = new SamplerSettings(4, 1000, 1000, new Seed(1));

  public SamplerSettings {
    that(chains >= 2 && chains <= 64, "chains (%s) must lie between 2 and 64.", chains);
    that(
        warmup >= 100 && warmup <= 100_000, "warmup (%s) must lie between 100 and 100000.", warmup);
    that(draws >= 100 && draws <= 100_000, "draws (%s) must lie between 100 and 100000.", draws);
  }
}
