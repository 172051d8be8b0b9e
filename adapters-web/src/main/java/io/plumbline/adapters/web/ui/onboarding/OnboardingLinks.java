package io.plumbline.adapters.web.ui.onboarding;

import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.reporting.Onboarding.Step;
import io.plumbline.domain.shared.BrandId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The addresses of the steps. */
final class OnboardingLinks {

  /** What an address asks for to be shown the sample's mapping. */
  static final String SAMPLE = "sample";

  /** Under which name an address asks for it. */
  static final String DATA = "data";

  private OnboardingLinks() {}

  /** Returns the address of a step; of the first brand's, or of none, without one. */
  static String to(Step step, @Nullable BrandId brand) {
    String path = "%s/%s".formatted(Place.BEGIN.path(), key(step));
    return brand == null ? path : "%s?brand=%s".formatted(path, brand.value());
  }

  /** Returns the address at which the sample's columns are mapped. */
  static String toSample(BrandId brand) {
    return "%s&%s=%s".formatted(to(Step.MAPPING, brand), DATA, SAMPLE);
  }

  /** Returns the step an address names. */
  static Optional<Step> step(String path) {
    return Arrays.stream(Step.values()).filter(step -> key(step).equals(path)).findFirst();
  }

  /** Returns the word for a step in an address. */
  static String key(Step step) {
    return step.name().toLowerCase(Locale.ROOT);
  }
}
