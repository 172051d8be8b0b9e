package io.plumbline.adapters.web.ui.onboarding;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.job.Job;
import io.plumbline.domain.reporting.Onboarding;
import io.plumbline.domain.reporting.Onboarding.Step;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is so at each step, in one line. */
final class StepRemarks {

  private StepRemarks() {}

  static String lead(Onboarding onboarding, Optional<Brand> brand) {
    if (onboarding.next().isEmpty()) {
      return "All is done: there are data, a model, and a test.";
    }
    int steps = Step.values().length;
    return brand
        .map(
            one ->
                "From nothing to a first test suggestion: %d of %d steps of %s are done."
                    .formatted(onboarding.done(), steps, one.name()))
        .orElse("From nothing to a first test suggestion, in %d steps.".formatted(steps));
  }

  static String of(
      Step step, Onboarding onboarding, Optional<Brand> brand, @Nullable HeldFile held) {
    return switch (step) {
      case BRAND ->
          brand
              .map(one -> "%s, in %s.".formatted(one.name(), one.currency().getCurrencyCode()))
              .orElse("Whose advertising it is, and in which money.");
      case DATA ->
          onboarding.data()
              ? "Imported."
              : job(onboarding.importing())
                  .orElse(
                      held == null
                          ? "A file of your own, or the sample."
                          : "%s is in this window; nothing of it is stored."
                              .formatted(held.draft().file()));
      case MAPPING ->
          onboarding.specified()
              ? "A specification says which column holds what."
              : "Which column holds what, seen before anything is stored.";
      case QUALITY ->
          onboarding.data()
              ? "Computed of what is imported, as of today."
              : "What the data are worth, and what would raise it.";
      case FIT ->
          onboarding.run() == null
              ? job(onboarding.fitting()).orElse("The model is fitted in the background.")
              : "%s is fitted.".formatted(onboarding.run());
      case TEST ->
          onboarding.tests() > 0
              ? "A test is drafted."
              : "The channel whose test is worth most, and why.";
    };
  }

  private static Optional<String> job(@Nullable Job job) {
    return Optional.ofNullable(job)
        .map(
            known ->
                switch (known.state()) {
                  case QUEUED, RUNNING -> known.title() + ": under way.";
                  case SUCCEEDED, FAILED, CANCELLED -> known.summary();
                })
        .filter(words -> !words.isBlank());
  }
}
