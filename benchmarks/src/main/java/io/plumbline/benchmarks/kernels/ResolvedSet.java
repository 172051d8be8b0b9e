package io.plumbline.benchmarks.kernels;

import io.plumbline.benchmarks.Checkout;
import io.plumbline.benchmarks.ModelInput;
import io.plumbline.benchmarks.fits.BenchSet;
import io.plumbline.domain.mix.ResolvedMixModel;

/** A data set of the fits, resolved as for a fit. */
final class ResolvedSet {

  private ResolvedSet() {}

  /**
   * Returns the resolved model of a set.
   *
   * @throws IllegalStateException if it is refused
   */
  static ResolvedMixModel of(String name) {
    BenchSet set =
        BenchSet.all(Checkout.find()).stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow();
    return ModelInput.resolved(set.spec());
  }
}
