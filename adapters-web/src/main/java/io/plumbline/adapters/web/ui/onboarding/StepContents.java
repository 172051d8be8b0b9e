package io.plumbline.adapters.web.ui.onboarding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.plumbline.adapters.web.ui.Locked;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.media.FileDrop;
import io.plumbline.adapters.web.ui.media.JobWatch;
import io.plumbline.adapters.web.ui.media.JobsPanel;
import io.plumbline.adapters.web.ui.media.ReceiveFile;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.usecase.CancelJob;
import io.plumbline.domain.reporting.Onboarding;
import io.plumbline.domain.reporting.Onboarding.Standing;
import io.plumbline.domain.reporting.Onboarding.Step;
import io.plumbline.domain.shared.BrandId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is done at each step, for whoever looks at it. */
@Dependent
final class StepContents {

  /** The page the steps stand on. */
  interface Walk {

    /** Returns the file that is in the window, if one is. */
    @Nullable HeldFile held();

    /** Holds a file in the window, or none. */
    void hold(@Nullable HeldFile file);

    /** Goes to a step. */
    void goTo(Step step, Optional<Brand> of);

    /** Shows the page as things stand now. */
    void again();
  }

  private final OnboardingReader reader;
  private final OnboardingDesk desk;
  private final ReceiveFile receiveFile;
  private final JobWatch jobWatch;
  private final CancelJob cancelJob;

  @Inject
  StepContents(
      OnboardingReader reader,
      OnboardingDesk desk,
      ReceiveFile receiveFile,
      JobWatch jobWatch,
      CancelJob cancelJob) {
    this.reader = reader;
    this.desk = desk;
    this.receiveFile = receiveFile;
    this.jobWatch = jobWatch;
    this.cancelJob = cancelJob;
  }

  /** Returns what is done at {@code step}. */
  Component of(Step step, Onboarding onboarding, Optional<Brand> brand, Walk walk) {
    if (step == Step.BRAND) {
      return new BrandStep(
          brand,
          desk.addsBrands(),
          (name, currency) ->
              desk.add(name, currency, added -> walk.goTo(Step.DATA, Optional.of(added))),
          said -> {});
    }
    if (brand.isEmpty()) {
      return later("A brand comes first: every record belongs to one.");
    }
    if (!desk.imports()) {
      return Locked.reason(
          "A marketing lead or an admin does this. You see here how far they are.");
    }
    return switch (step) {
      case BRAND, DATA -> data(onboarding, brand.get(), walk);
      case MAPPING -> mapping(onboarding, brand.get(), walk);
      case QUALITY ->
          onboarding.data()
              ? new QualityStep(reader.quality(brand.get().id()), brand.get().id())
              : later("The score is computed of what is imported: bring data first.");
      case FIT -> fit(onboarding, brand.get(), walk);
      case TEST ->
          onboarding.run() == null
              ? later("A test is worth what the model does not know: fit one first.")
              : new SuggestionStep(brand.get(), reader.suggestion(brand.get().id()), true);
    };
  }

  private static Component later(String why) {
    return State.empty("Not yet", why);
  }

  private Component data(Onboarding onboarding, Brand brand, Walk walk) {
    Div contents = Tags.div("pl-step-contents");
    if (onboarding.importing() != null) {
      contents.add(jobs(brand, Job.Kind.IMPORT, walk));
    }
    if (onboarding.of(Step.DATA) == Standing.OPEN) {
      contents.add(onboarding.specified() ? read(brand, walk) : hold(brand, walk));
    } else if (onboarding.data()) {
      contents.add(
          Tags.paragraph("", "Data are there. More of them are imported on the page Data."));
    }
    return contents;
  }

  private DataStep hold(Brand brand, Walk walk) {
    HoldFile hold = new HoldFile(desk.signedIn(), reader.guesses(), brand.id());
    return new DataStep(
        brand.id(),
        new FileDrop(
            hold,
            said -> {
              HeldFile taken = hold.taken();
              if (taken != null) {
                walk.hold(taken);
                walk.goTo(Step.MAPPING, Optional.of(brand));
              }
            },
            "or drop a CSV file here, at most 4 MiB",
            ".csv"),
        reader.sample());
  }

  private DataStep read(Brand brand, Walk walk) {
    return new DataStep(
        reader.specification(brand.id()).map(shown -> shown.spec().name()).orElse(""),
        new FileDrop(
            file -> receiveFile.receive(brand.id(), file),
            said -> {
              if (!said.refused()) {
                walk.again();
              }
            },
            "or drop a CSV file here",
            ".csv",
            ".gz"));
  }

  private Component mapping(Onboarding onboarding, Brand brand, Walk walk) {
    HeldFile held = walk.held();
    if (onboarding.of(Step.MAPPING) == Standing.UNDER_WAY) {
      return jobs(brand, Job.Kind.IMPORT, walk);
    }
    if (onboarding.specified()) {
      return reader
          .specification(brand.id())
          .<Component>map(shown -> new SpecifiedStep(shown, brand.id()))
          .orElseGet(Div::new);
    }
    if (held == null) {
      return State.empty(
          "No file is in this window",
          "A file is kept in the window until it is imported; nothing of it is stored, so it is"
              + " gone when the page is loaded anew.",
          Tags.link("pl-button", OnboardingLinks.to(Step.DATA, brand.id()), "Choose it again"));
    }
    return new MappingStep(
        held,
        reader::preview,
        walk::hold,
        desk::take,
        said -> {
          walk.hold(null);
          walk.goTo(Step.MAPPING, Optional.of(brand));
        });
  }

  private Component fit(Onboarding onboarding, Brand brand, Walk walk) {
    BrandId id = brand.id();
    String run = onboarding.run();
    if (run != null) {
      return new FitStep(run, reader.verdict(id), id);
    }
    return onboarding.of(Step.FIT) == Standing.LATER
        ? later("A model is fitted to data: bring them first.")
        : new FitStep(onboarding, jobs(brand, Job.Kind.FIT, walk), () -> desk.fit(id), walk::again);
  }

  /** Once a job has ended, the page goes on to the step that is next. */
  private JobsPanel jobs(Brand brand, Job.Kind kind, Walk walk) {
    return new JobsPanel(
        jobWatch,
        cancelJob,
        brand.id(),
        kind,
        () -> {
          Onboarding now = reader.of(brand.id());
          switch (kind) {
            case IMPORT -> walk.goTo(now.data() ? Step.QUALITY : Step.DATA, Optional.of(brand));
            case FIT, BACKTEST -> walk.again();
          }
        });
  }
}
