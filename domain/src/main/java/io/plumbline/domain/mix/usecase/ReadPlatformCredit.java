package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.attribution.LastClick;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.shared.ChannelId;
import java.util.Map;

/** Reads what platforms credit the channels of a run with, over the window it saw. */
public final class ReadPlatformCredit {

  /** How it ended. */
  public sealed interface Outcome {

    /**
     * What is credited, counted as the run's answers are.
     *
     * @param byChannel only channels an imported column speaks of
     */
    record Read(Map<ChannelId, Double> byChannel) implements Outcome {
      public Read {
        byChannel = Map.copyOf(byChannel);
      }
    }

    /** The run cannot be asked: why. */
    record NotRestored(RestoreRun.Outcome why) implements Outcome {}
  }

  private final RestoreRun restore;
  private final CurrentData current;

  public ReadPlatformCredit(RestoreRun restore, SpecFormat format, Batches batches) {
    this.restore = restore;
    this.current = new CurrentData(format, batches);
  }

  /** Asks of a run; what is credited is taken as the brand's data have it today. */
  public Outcome read(ModelRun run) {
    return switch (restore.restore(run.brand(), new RunReference.ById(run.id()))) {
      case RestoreRun.Outcome.Restored(var _, var model, var _) ->
          new Outcome.Read(LastClick.over(model, current.of(run.brand(), model.spec())));
      case RestoreRun.Outcome refused -> new Outcome.NotRestored(refused);
    };
  }
}
