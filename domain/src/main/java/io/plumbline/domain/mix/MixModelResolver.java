package io.plumbline.domain.mix;

import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.mix.port.HolidayCalendar;
import java.util.List;
import java.util.Optional;

/** Puts a specification together with its data, or says everything that stands against it. */
final class MixModelResolver {

  private final MixModelSpec spec;
  private final MediaDataset data;
  private final HolidayCalendar holidays;
  private final SeriesCheck check = new SeriesCheck();

  MixModelResolver(MixModelSpec spec, MediaDataset data, HolidayCalendar holidays) {
    this.spec = spec;
    this.data = data;
    this.holidays = holidays;
  }

  Resolution resolve() {
    check.add(data.findings());
    measuresAreThere();
    testsAreThere();
    if (data.geos().size() > 1) {
      severalGeos();
    }
    if (data.granularity() != spec.granularity()) {
      check.refuse(
          "granularity",
          spec.dateColumn(),
          "The data come by %s, the specification says %s."
              .formatted(data.granularity(), spec.granularity()),
          "the same granularity in both");
    }
    if (check.refused()) {
      return new Resolution.Refused(check.findings());
    }
    Optional<ModelWindow> window = new WindowSearch(spec, data, check).find();
    if (window.isEmpty()) {
      return new Resolution.Refused(check.findings());
    }
    return resolve(window.get());
  }

  private void measuresAreThere() {
    spec.mapping()
        .columns()
        .forEach(
            (measure, column) -> {
              if (measure.modelled() && !data.has(measure)) {
                check.refuse(
                    "unknown-measure",
                    column,
                    "The data hold no %s named %s."
                        .formatted(SeriesCheck.word(measure.kind()), measure.name()),
                    "one of " + data.measures().stream().map(Measure::name).distinct().toList());
              }
            });
  }

  /** A file of tests that nobody read must not pass for no tests. */
  private void testsAreThere() {
    String file = spec.calibration().file();
    if (file != null && spec.calibration().tests().isEmpty()) {
      check.refuse(
          "lift-tests",
          "calibration.lift_tests",
          "The tests in %s were not read.".formatted(file),
          "the tests themselves, as a list");
    }
  }

  private void severalGeos() {
    if (spec.geo() == null) {
      check.refuse(
          "several-geos",
          "geo",
          "The data have %d geos; the specification names no column of geos."
              .formatted(data.geos().size()),
          "geo: {column: ...}, or rows added up over geos");
    } else if (spec.outcome().noise() == OutcomeSpec.Noise.STUDENT_T) {
      check.refuse(
          "noise",
          spec.kpi().column(),
          "Student-t noise is not offered for several geos.",
          "noise: normal");
    }
  }

  private Resolution resolve(ModelWindow window) {
    check.over(window.periods(), data.geos());
    Panel panel = new Panel(data, window);
    int fitted = window.fitted() * panel.geos();
    double[] outcome = panel.of(spec.outcomeMeasure());
    check.complete(spec.outcomeMeasure(), outcome);
    check.varies(spec.outcomeMeasure(), outcome, fitted);
    if (spec.outcome().form() == OutcomeSpec.Form.MULTIPLICATIVE) {
      check.positive(spec.outcomeMeasure(), outcome, "an outcome above 0, or the additive form");
    }
    for (ControlSpec control : spec.controls()) {
      Measure measure = new Measure(Measure.Kind.CONTROL, control.column());
      double[] cells = panel.of(measure);
      check.complete(measure, cells);
      check.varies(measure, cells, fitted);
    }
    positive(panel, Measure.POPULATION);
    positive(panel, new Measure(Measure.Kind.VALUE, spec.kpi().column()));
    MediaDesign media = new MediaDesign(spec, panel, window, data.geos(), check);
    media.check();
    if (check.refused()) {
      return new Resolution.Refused(check.findings());
    }
    return resolve(window, panel, outcome, media);
  }

  private void positive(Panel panel, Measure measure) {
    if (data.has(measure)) {
      double[] cells = panel.of(measure);
      check.complete(measure, cells);
      check.positive(measure, cells, "numbers above 0");
    }
  }

  private Resolution resolve(
      ModelWindow window, Panel panel, double[] outcome, MediaDesign design) {
    int fitted = window.fitted() * panel.geos();
    DataFingerprint fingerprint = new DataFingerprint();
    fingerprint.add(spec.outcomeMeasure().toString(), window.periods(), outcome);
    OutcomeScale scale =
        OutcomeScale.of(spec.outcome().form(), outcome, fitted, panel.population());
    Optional<ResolvedMixModel.Media> media = design.of(outcome, scale, fingerprint);
    BaselineDesign baseline = new BaselineDesign(window, spec.granularity(), data.geos());
    baseline.season(spec.baseline());
    holidays(window, baseline);
    for (ControlSpec control : spec.controls()) {
      double[] cells = panel.of(new Measure(Measure.Kind.CONTROL, control.column()));
      fingerprint.add(control.column(), window.periods(), cells);
      if (control.sign() == ControlSpec.Sign.FREE) {
        baseline.control(control, cells);
      }
    }
    if (media.isEmpty() || check.refused()) {
      return new Resolution.Refused(check.findings());
    }
    return new Resolution.Resolved(
        new ResolvedMixModel(
            spec,
            window,
            data.geos(),
            scale,
            outcome,
            media.get(),
            baseline.factored(spec.baseline()),
            fingerprint.sha256()),
        check.findings());
  }

  private void holidays(ModelWindow window, BaselineDesign baseline) {
    String country = spec.baseline().holidays();
    if (country == null) {
      return;
    }
    List<HolidayCalendar.Holiday> days;
    try {
      days =
          holidays.between(
              country,
              window.periods().getFirst(),
              window.periods().getLast().plusDays(spec.granularity().days() - 1));
    } catch (IllegalArgumentException unknown) {
      check.refuse(
          "holidays",
          "holidays",
          "There is no calendar of holidays for %s.".formatted(country),
          "a country's two capital letters of ISO 3166, or no holidays");
      return;
    }
    baseline.holidays(days);
  }
}
