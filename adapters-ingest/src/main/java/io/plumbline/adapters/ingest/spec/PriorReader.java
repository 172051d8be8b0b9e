package io.plumbline.adapters.ingest.spec;

import io.plumbline.domain.mix.prior.EffectPrior;
import io.plumbline.domain.mix.prior.EffectPrior.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is believed of a channel's effect: one quantity, log-normal, by its median and the
 * spread of its logarithm, by its mean and standard deviation, or by a range.
 */
final class PriorReader {

  private static final Set<String> KEYS =
      Arrays.stream(Quantity.values()).map(PriorReader::key).collect(Collectors.toSet());

  private static final List<Set<String>> FORMS =
      List.of(Set.of("median", "sd_log"), Set.of("mean", "sd"), Set.of("low", "high", "mass"));

  private static final String FORMS_IN_WORDS =
      "{median: 1.5, sd_log: 0.7}, or {mean: 1.9, sd: 1.5}, or {low: 0.5, high: 4, mass: 0.9}";

  private static final Bounds MEDIAN = Bounds.below(1e12);
  private static final Bounds SD_LOG = new Bounds(0, false, 5, true);

  /** The part of the belief that lies within a range, where nobody says. */
  private static final double MASS = 0.9;

  private PriorReader() {}

  /** Returns the key that names a quantity. */
  static String key(Quantity quantity) {
    return quantity == Quantity.MARGINAL_ROI ? "mroi" : Section.word(quantity);
  }

  /** Returns the belief stated for a channel, if there is one. */
  static @Nullable EffectPrior read(Section channel, boolean paid) {
    Section prior = channel.section("prior", KEYS);
    if (prior == null) {
      return null;
    }
    List<Quantity> given =
        Arrays.stream(Quantity.values()).filter(quantity -> prior.has(key(quantity))).toList();
    if (given.isEmpty() && !prior.empty()) {
      return null;
    }
    if (given.size() != 1) {
      channel.error(
          "value",
          "prior",
          given.isEmpty() ? "Nothing is believed here." : "More than one thing is believed here.",
          "Exactly one of: %s.".formatted(String.join(", ", new TreeSet<>(KEYS))));
      return null;
    }
    Quantity quantity = given.getFirst();
    if (!paid && quantity != Quantity.CONTRIBUTION_SHARE && quantity != Quantity.COEFFICIENT) {
      prior.error(
          "value",
          key(quantity),
          "A channel without spend has no return on spend.",
          "contribution_share or coefficient.");
      return null;
    }
    return belief(quantity, prior);
  }

  private static @Nullable EffectPrior belief(Quantity quantity, Section prior) {
    Set<String> keys = FORMS.stream().flatMap(Set::stream).collect(Collectors.toSet());
    keys.add("family");
    Section belief = prior.section(key(quantity), keys);
    if (belief == null) {
      return null;
    }
    belief.choice("family", "lognormal", List.of("lognormal"));
    List<Set<String>> given =
        FORMS.stream().filter(form -> form.stream().anyMatch(belief::has)).toList();
    if (given.size() > 1) {
      belief.error("value", "family", "The belief is stated in two ways.", FORMS_IN_WORDS + ".");
      return null;
    }
    Set<String> form = given.isEmpty() ? FORMS.getFirst() : given.getFirst();
    Bounds bounds = quantity == Quantity.CONTRIBUTION_SHARE ? Bounds.below(1) : MEDIAN;
    if (form.contains("median")) {
      Double median = must(belief, "median", bounds);
      double sdLog = belief.decimal("sd_log", EffectPrior.REVENUE.sdLog(), SD_LOG);
      return median == null ? null : new EffectPrior(quantity, median, sdLog);
    }
    if (form.contains("mean")) {
      Double mean = must(belief, "mean", bounds);
      Double sd = must(belief, "sd", MEDIAN);
      return mean == null || sd == null
          ? null
          : sound(belief, "sd", () -> EffectPrior.ofMoments(quantity, mean, sd));
    }
    Double low = must(belief, "low", bounds);
    Double high = must(belief, "high", bounds);
    double mass = belief.decimal("mass", MASS, Bounds.below(1));
    return low == null || high == null
        ? null
        : sound(belief, "high", () -> EffectPrior.ofRange(quantity, low, high, mass));
  }

  /** Returns the belief, or tells at {@code key} why its numbers make none. */
  private static @Nullable EffectPrior sound(
      Section belief, String key, Supplier<EffectPrior> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      belief.error("value", key, String.valueOf(e.getMessage()), FORMS_IN_WORDS + ".");
      return null;
    }
  }

  private static @Nullable Double must(Section belief, String key, Bounds bounds) {
    belief.require(key, FORMS_IN_WORDS + ".");
    return belief.decimalIfAny(key, bounds);
  }
}
