package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.planning.ComingPeriods;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.planning.PlanDesk;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Opens a stored run for planning. The desks opened last are kept: a run never changes, nor does
 * what it answers, whatever becomes of the brand's data, so everybody who plans with it shares one.
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
  private final ExecutorService executor;
  private final Map<Question, Outcome.Opened> kept = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param executor does the work
   */
  public OpenPlanDesk(RestoreRun restore, HolidayCalendar holidays, ExecutorService executor) {
    this.restore = restore;
    this.holidays = holidays;
    this.executor = executor;
  }

  /** Opens the brand's run. */
  public Outcome open(Question question) {
    Optional<Outcome.Opened> before = find(question);
    return before.isPresent() ? before.get() : opened(question);
  }

  private Optional<Outcome.Opened> find(Question question) {
    synchronized (kept) {
      return Optional.ofNullable(kept.get(question));
    }
  }

  private Outcome opened(Question question) {
    return switch (restore.restore(question.brand(), question.run())) {
      case RestoreRun.Outcome.Restored restored -> opened(question, restored);
      case RestoreRun.Outcome refused -> new Outcome.NotRestored(refused);
    };
  }

  private Outcome opened(Question question, RestoreRun.Outcome.Restored restored) {
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
      return keep(question, new Outcome.Opened(restored.run(), desk));
    } catch (IllegalArgumentException refused) {
      return new Outcome.Refused(String.valueOf(refused.getMessage()));
    }
  }

  private Outcome keep(Question question, Outcome.Opened opened) {
    synchronized (kept) {
      kept.put(question, opened);
      if (kept.size() > KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
      return opened;
    }
  }
}
