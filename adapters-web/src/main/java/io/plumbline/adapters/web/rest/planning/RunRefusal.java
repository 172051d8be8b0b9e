package io.plumbline.adapters.web.rest.planning;

import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.registry.KnownRun;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.usecase.RestoreRun;
import jakarta.ws.rs.WebApplicationException;

/** Why a run cannot be asked about plans. */
public final class RunRefusal {

  private RunRefusal() {}

  /** Returns what ends the request. */
  public static WebApplicationException of(RestoreRun.Outcome why) {
    return switch (why) {
      case RestoreRun.Outcome.DataChanged(ModelRun run) ->
          Problem.of(
                  409,
                  "The data %s saw were changed since. Fit the model again.".formatted(run.label()))
              .exception();
      case RestoreRun.Outcome.Unusable(ModelRun run, var findings) ->
          Problem.refused(
                  "%s does not fit the brand's data any more.".formatted(run.label()), findings)
              .exception();
      case RestoreRun.Outcome.Unknown _, RestoreRun.Outcome.Restored _ -> KnownRun.none();
    };
  }
}
