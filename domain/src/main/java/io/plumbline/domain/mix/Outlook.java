package io.plumbline.domain.mix;

import static io.plumbline.domain.shared.Require.that;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is stated or assumed of the periods after a model's window; of the outcome it says nothing.
 *
 * <p>Series have one number a cell of these periods, time-major, on the scale on which the model
 * holds them.
 *
 * @param periods the first day of each
 * @param channels in the model's order
 * @param controls by column: every control and treatment
 * @param money what one of the KPI is worth
 * @param assumptions where each series comes from, for people
 */
@SuppressWarnings("ArrayRecordComponent") // series; compared by nobody
public record Outlook(
    List<LocalDate> periods,
    List<Media> channels,
    SortedMap<String, double[]> controls,
    double[] money,
    List<Assumption> assumptions) {

  /**
   * A channel.
   *
   * @param spend in money
   * @param exposure scaled as {@link ResolvedChannel#exposure}
   * @param frequency absent where there is none
   */
  @SuppressWarnings("ArrayRecordComponent") // series; compared by nobody
  public record Media(double[] spend, double[] exposure, double @Nullable [] frequency) {}

  /**
   * Where a series comes from.
   *
   * @param of what it is about, such as a channel or a column
   * @param how in words
   */
  public record Assumption(String of, Source source, String how) {}

  /** Whether somebody said so. */
  public enum Source {
    STATED,
    PROJECTED
  }

  public Outlook {
    that(!periods.isEmpty(), "An outlook needs a period.");
    periods = List.copyOf(periods);
    channels = List.copyOf(channels);
    controls = new TreeMap<>(controls);
    assumptions = List.copyOf(assumptions);
  }
}
