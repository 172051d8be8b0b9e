package io.plumbline.benchmarks.kernels;

import io.plumbline.benchmarks.Checkout;
import io.plumbline.benchmarks.ModelInput;
import io.plumbline.benchmarks.fits.BenchSet;
import io.plumbline.domain.mix.Resolution;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.port.HolidayCalendar;

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
    return switch (ModelInput.of(set.spec())) {
      case ModelInput.Reading.Read(ModelInput input) -> resolved(input);
      case ModelInput.Reading.Refused(var findings) ->
          throw new IllegalStateException(findings.toString());
    };
  }

  private static ResolvedMixModel resolved(ModelInput input) {
    return switch (input.spec().resolve(input.data(), HolidayCalendar.EMPTY)) {
      case Resolution.Resolved(ResolvedMixModel model, var _) -> model;
      case Resolution.Refused(var findings) -> throw new IllegalStateException(findings.toString());
    };
  }
}
