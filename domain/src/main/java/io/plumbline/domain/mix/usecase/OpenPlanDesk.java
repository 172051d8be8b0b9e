package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.Recent;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.planning.ComingPeriods;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.planning.PlanDesk;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Opens a stored run for planning. The desks opened last are kept while the brand's data stand, so
 * that everybody who plans with a run shares one; after the next import it is asked anew whether
 * what it saw still is so.
 */
public final class OpenPlanDesk {

  private static final int KEPT = 4;

  /**
   * What is to be planned.
   *
   * @param periods how many; absent for a year
   * @param stated what channels spend a period in the plan there is; those left out go on as
   *     projected
   */
  public record Question(
      BrandId brand,
      RunReference run,
      @Nullable Integer periods,
      PaybackWindow payback,
      Map<ChannelId, Double> stated) {

    public Question {
      stated = Map.copyOf(stated);
    }
  }

  /** How it ended. */
  public sealed interface Outcome {

    /** It can be planned with. */
    record Opened(ModelRun run, PlanDesk desk) implements Outcome {}

    /** What is asked for cannot be planned: why. */
    record Refused(String why) implements Outcome {}

    /** The run cannot be asked: why. */
    record NotRestored(RestoreRun.Outcome why) implements Outcome {}
  }

  private final RestoreRun restore;
  private final HolidayCalendar holidays;
  private final Batches batches;
  private final ExecutorService executor;
  private final Recent<Key, Outcome.Opened> kept = new Recent<>(KEPT);

  /** A question, and the data as they stand: the brand's newest batch, if it has any. */
  private record Key(Question question, @Nullable UUID newestBatch) {}

  /**
   * @param executor does the work
   */
  public OpenPlanDesk(
      RestoreRun restore, HolidayCalendar holidays, Batches batches, ExecutorService executor) {
    this.restore = restore;
    this.batches = batches;
    this.holidays = holidays;
    this.executor = executor;
  }

  /** Opens the brand's run. */
  public Outcome open(Question question) {
    Key key =
        new Key(
            question,
            batches.newest(question.brand(), 1).stream()
                .map(batch -> batch.id())
                .findFirst()
                .orElse(null));
    Optional<Outcome.Opened> before = kept.find(key);
    return before.isPresent() ? before.get() : opened(key);
  }

  private Outcome opened(Key key) {
    Question question = key.question();
    return switch (restore.restore(question.brand(), question.run())) {
      case RestoreRun.Outcome.Restored restored -> opened(key, restored);
      case RestoreRun.Outcome refused -> new Outcome.NotRestored(refused);
    };
  }

  private Outcome opened(Key key, RestoreRun.Outcome.Restored restored) {
    Question question = key.question();
    int usual = ComingPeriods.usual(restored.model());
    try {
      PlanDesk desk =
          PlanDesk.open(
              restored.model(),
              restored.draws(),
              holidays,
              question.periods() == null ? usual : question.periods(),
              question.payback(),
              question.stated(),
              new Batch(executor, ProgressListener.NONE));
      return kept.keep(key, new Outcome.Opened(restored.run(), desk));
    } catch (IllegalArgumentException refused) {
      return new Outcome.Refused(String.valueOf(refused.getMessage()));
    }
  }
}
