package io.plumbline.domain.reporting;

import io.plumbline.domain.job.Job;
import io.plumbline.domain.shared.BrandId;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the way from an empty installation to a first test suggestion has been gone: by what is
 * there, so that whoever comes back goes on where the system stands.
 *
 * @param brand whose way it is; absent while there is no brand
 * @param data whether any data are imported
 * @param specified whether a specification says what the columns are
 * @param importing the newest import, however it stands; absent if none was asked for
 * @param fitting the newest fit, however it stands; absent if none was asked for
 * @param run the run the brand stands on; absent while there is none
 * @param tests how many tests were drafted, at most the one that is looked for
 */
public record Onboarding(
    @Nullable BrandId brand,
    boolean data,
    boolean specified,
    @Nullable Job importing,
    @Nullable Job fitting,
    @Nullable String run,
    int tests) {

  /** The steps, in order. */
  public enum Step {
    BRAND("Brand"),
    DATA("Data"),
    MAPPING("Mapping"),
    QUALITY("Data quality"),
    FIT("First fit"),
    TEST("First test suggestion");

    private final String title;

    Step(String title) {
      this.title = title;
    }

    /** Returns what it is called. */
    public String title() {
      return title;
    }
  }

  /** Where a step stands. */
  public enum Standing {
    /** A fact says that it is done. */
    DONE,
    /** A job works on it. */
    UNDER_WAY,
    /** It can be done now. */
    OPEN,
    /** A step before it comes first. */
    LATER
  }

  /** An installation without a brand. */
  public static final Onboarding EMPTY = new Onboarding(null, false, false, null, null, null, 0);

  /** Returns where a step stands. */
  public Standing of(Step step) {
    return switch (step) {
      case BRAND -> brand == null ? Standing.OPEN : Standing.DONE;
      case DATA -> brand == null ? Standing.LATER : worked(data, importing, true);
      case MAPPING -> worked(data && specified, importing, false);
      case QUALITY -> data ? Standing.DONE : Standing.LATER;
      case FIT -> worked(run != null, fitting, data && specified);
      case TEST -> tests > 0 ? Standing.DONE : run == null ? Standing.LATER : Standing.OPEN;
    };
  }

  private static Standing worked(boolean done, @Nullable Job job, boolean ready) {
    if (done) {
      return Standing.DONE;
    }
    if (job != null && !job.state().finished()) {
      return Standing.UNDER_WAY;
    }
    return ready ? Standing.OPEN : Standing.LATER;
  }

  /** Returns the first step that is to be done or waited for; empty once all are done. */
  public Optional<Step> next() {
    return Arrays.stream(Step.values()).filter(step -> of(step) != Standing.DONE).findFirst();
  }

  /** Returns how many steps are done. */
  public int done() {
    return (int) Arrays.stream(Step.values()).filter(step -> of(step) == Standing.DONE).count();
  }
}
