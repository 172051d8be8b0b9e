package io.plumbline.domain.mix.registry;

import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.insight.Accuracy;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.Seed;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the registry: what a run was made of and how it did, without its answers.
 *
 * @param name what the model is called
 * @param maxRhat the worst R-hat; NaN where the family draws no chains
 * @param heldOut how it did in periods it had not seen; absent if none were held out
 */
public record RunSummary(
    UUID id,
    int number,
    Instant at,
    Actor requestedBy,
    String name,
    String family,
    CodeVersion code,
    MixModelReport.Data data,
    Seed seed,
    Diagnostics.Verdict verdict,
    double maxRhat,
    double r2,
    @Nullable HeldOut heldOut) {

  /** How close a run came in the periods kept from it; errors and coverage as fractions. */
  public record HeldOut(int periods, double wmape, double mape, double coverage90) {

    static @Nullable HeldOut of(Accuracy.@Nullable Holdout holdout) {
      return holdout == null
          ? null
          : new HeldOut(holdout.periods(), holdout.wmape(), holdout.mape(), holdout.coverage90());
    }
  }

  /** Returns the line of this run. */
  public static RunSummary of(ModelRun run) {
    MixModelReport report = run.report();
    return new RunSummary(
        run.id(),
        run.number(),
        run.at(),
        run.requestedBy(),
        report.name(),
        report.family(),
        run.code(),
        report.data(),
        report.sampling().settings().seed(),
        report.diagnostics().verdict(),
        report.diagnostics().maxRhat(),
        report.accuracy().r2(),
        HeldOut.of(report.accuracy().holdout()));
  }

  /** Returns the name people use: {@code R-0007}. */
  public String label() {
    return ModelRun.label(number);
  }
}
