package io.plumbline.adapters.ingest.spec;

import io.plumbline.domain.mix.ReviewThresholds;
import io.plumbline.domain.mix.ReviewThresholds.Bar;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The bars of the model review by the names people write: those of the record's components, so that
 * a bar added there can be set here too.
 */
final class ReviewBars {

  private static final Bounds PART = Bounds.between(0, 1);
  private static final Bounds AMOUNT = Bounds.from(0);

  /** What a bar may be; one that is not among these may be any number. */
  private static final Map<String, Bounds> RANGES =
      Map.ofEntries(
          Map.entry("rhat", Bounds.from(1)),
          Map.entry("effective_samples", AMOUNT),
          Map.entry("divergences", PART),
          Map.entry("energy", AMOUNT),
          Map.entry("autocorrelation", AMOUNT),
          Map.entry("negative_baseline", PART),
          Map.entry("fit", Bounds.upTo(1)),
          Map.entry("out_of_sample_error", AMOUNT),
          Map.entry("out_of_sample_coverage", PART),
          Map.entry("pareto_k", PART),
          Map.entry("predictive_p", PART),
          Map.entry("collinearity", Bounds.from(1)),
          Map.entry("channel_correlation", AMOUNT),
          Map.entry("learning", AMOUNT),
          Map.entry("highest_roi", AMOUNT),
          Map.entry("lowest_roi", AMOUNT),
          Map.entry("test_disagreement", AMOUNT),
          Map.entry("test_weight", PART),
          Map.entry("history_weeks", AMOUNT));

  private ReviewBars() {}

  /** Returns every bar by its name. */
  static Map<String, Bar> of(ReviewThresholds thresholds) {
    Map<String, Bar> bars = new LinkedHashMap<>();
    for (RecordComponent component : ReviewThresholds.class.getRecordComponents()) {
      if (value(component, thresholds) instanceof Bar bar) {
        bars.put(name(component), bar);
      }
    }
    return bars;
  }

  /** Returns the thresholds with these bars; the default where one is not among them. */
  static ReviewThresholds with(Map<String, Bar> bars) {
    List<Class<?>> types = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : ReviewThresholds.class.getRecordComponents()) {
      types.add(component.getType());
      Bar bar = bars.get(name(component));
      values.add(bar == null ? value(component, ReviewThresholds.DEFAULT) : bar);
    }
    try {
      return ReviewThresholds.class
          .getDeclaredConstructor(types.toArray(Class<?>[]::new))
          .newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A record has no canonical constructor.", e);
    }
  }

  /** Reads the bars a specification sets. */
  static ReviewThresholds read(Section spec) {
    Map<String, Bar> bars = of(ReviewThresholds.DEFAULT);
    Section review = spec.section("review", bars.keySet());
    if (review != null) {
      bars.replaceAll((name, otherwise) -> bar(review, name, otherwise));
    }
    return with(bars);
  }

  private static Bar bar(Section review, String name, Bar otherwise) {
    Section bar = review.section(name, Set.of("pass", "review"));
    if (bar == null) {
      return otherwise;
    }
    Bounds range = RANGES.getOrDefault(name, Bounds.upTo(Double.POSITIVE_INFINITY));
    double pass = bar.decimal("pass", otherwise.pass(), range);
    double look = bar.decimal("review", otherwise.review(), range);
    boolean ordered = otherwise.rising() ? pass <= look : pass >= look;
    if (!ordered) {
      bar.error(
          "value",
          bar.has("pass") ? "pass" : "review",
          "What passes (%s) must be stricter than what needs a look (%s).".formatted(pass, look),
          otherwise.rising() ? "pass at most as high as review." : "pass at least as high.");
      return otherwise;
    }
    return new Bar(pass, look, otherwise.rising());
  }

  /** Returns the names of all bars, in alphabetical order. */
  static Set<String> names() {
    return new TreeSet<>(of(ReviewThresholds.DEFAULT).keySet());
  }

  private static String name(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static Object value(RecordComponent component, ReviewThresholds thresholds) {
    try {
      return component.getAccessor().invoke(thresholds);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A component of a record cannot be read.", e);
    }
  }
}
