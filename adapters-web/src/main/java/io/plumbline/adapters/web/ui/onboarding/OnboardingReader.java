package io.plumbline.adapters.web.ui.onboarding;

import io.plumbline.adapters.web.ui.home.VerdictWords;
import io.plumbline.domain.experiment.RankedTest;
import io.plumbline.domain.experiment.usecase.RankTests;
import io.plumbline.domain.media.quality.DataQualityReport;
import io.plumbline.domain.media.usecase.AssessDataQuality;
import io.plumbline.domain.media.usecase.ShowSampleData;
import io.plumbline.domain.mix.mapping.MappingPreview;
import io.plumbline.domain.mix.usecase.GuessMapping;
import io.plumbline.domain.mix.usecase.PreviewMapping;
import io.plumbline.domain.mix.usecase.ShowMixModelSpec;
import io.plumbline.domain.reporting.Onboarding;
import io.plumbline.domain.reporting.usecase.ShowOnboarding;
import io.plumbline.domain.reporting.usecase.SummarizeHome;
import io.plumbline.domain.shared.BrandId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** What the steps read. */
@Dependent
final class OnboardingReader {

  private final ShowOnboarding onboarding;
  private final ShowSampleData sample;
  private final GuessMapping guess;
  private final PreviewMapping preview;
  private final ShowMixModelSpec spec;
  private final AssessDataQuality quality;
  private final SummarizeHome summarize;
  private final RankTests rank;

  @Inject
  OnboardingReader(
      ShowOnboarding onboarding,
      ShowSampleData sample,
      GuessMapping guess,
      PreviewMapping preview,
      ShowMixModelSpec spec,
      AssessDataQuality quality,
      SummarizeHome summarize,
      RankTests rank) {
    this.onboarding = onboarding;
    this.sample = sample;
    this.guess = guess;
    this.preview = preview;
    this.spec = spec;
    this.quality = quality;
    this.summarize = summarize;
    this.rank = rank;
  }

  Onboarding of(BrandId brand) {
    return onboarding.show(brand);
  }

  ShowSampleData.Sample sample() {
    return sample.show();
  }

  GuessMapping guesses() {
    return guess;
  }

  /** Returns the sample with its columns guessed. */
  HeldFile heldSample(BrandId brand) {
    ShowSampleData.Sample shown = sample.show();
    return switch (guess.guess(shown.fileName(), shown.file())) {
      case GuessMapping.Outcome.Guessed(var draft, var rows) ->
          new HeldFile(brand, true, shown.file(), draft, rows);
      case GuessMapping.Outcome.Unreadable(var findings) ->
          throw new IllegalStateException("The sample cannot be read: " + findings);
    };
  }

  MappingPreview preview(HeldFile held) {
    return preview.preview(held.brand(), held.draft(), held.content());
  }

  Optional<ShowMixModelSpec.Shown> specification(BrandId brand) {
    return spec.current(brand);
  }

  DataQualityReport quality(BrandId brand) {
    return quality.assess(brand);
  }

  /** Returns the sentence Home begins with. */
  String verdict(BrandId brand) {
    return VerdictWords.headline(summarize.summarize(brand));
  }

  Optional<RankedTest> suggestion(BrandId brand) {
    return rank.rank(brand).ranked().stream().findFirst();
  }
}
