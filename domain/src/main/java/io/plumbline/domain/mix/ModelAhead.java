package io.plumbline.domain.mix;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.port.HolidayCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Puts a model together with periods behind its window. */
final class ModelAhead {

  private final ResolvedMixModel model;
  private final Outlook outlook;
  private final HolidayCalendar holidays;
  private final ModelWindow window;
  private final int geos;

  ModelAhead(ResolvedMixModel model, Outlook outlook, HolidayCalendar holidays) {
    ModelWindow past = model.window();
    that(past.ahead() == 0, "The model already looks ahead.");
    that(
        outlook.channels().size() == model.channels().size(),
        "The outlook is not one of this model.");
    this.model = model;
    this.outlook = outlook;
    this.holidays = holidays;
    this.geos = model.geos().size();
    List<LocalDate> periods = new ArrayList<>(past.periods());
    periods.addAll(outlook.periods());
    this.window = new ModelWindow(past.start(), periods, past.holdout(), outlook.periods().size());
  }

  ResolvedMixModel model() {
    List<ResolvedChannel> channels = new ArrayList<>();
    for (int m = 0; m < model.channels().size(); m++) {
      channels.add(model.channels().get(m).ahead(outlook.channels().get(m)));
    }
    double[] outcome = longer(model.outcome());
    Arrays.fill(outcome, model.cells(), outcome.length, Double.NaN);
    double[] money = longer(model.money());
    System.arraycopy(outlook.money(), 0, money, model.cells(), outlook.money().length);
    return new ResolvedMixModel(
        model.spec(),
        window,
        model.geos(),
        model.scale(),
        outcome,
        new ResolvedMixModel.Media(
            channels, model.halos(), signedTerms(), model.liftTests(), worth(money), money),
        new ResolvedMixModel.Baseline(terms(), model.block(), model.knotDistance()),
        model.sha256());
  }

  private double[] longer(double[] cells) {
    return Arrays.copyOf(cells, window.length() * geos);
  }

  private double[] control(String column) {
    double[] cells = outlook.controls().get(column);
    that(cells != null, "The outlook says nothing of %s.", column);
    return Objects.requireNonNull(cells);
  }

  private List<SignedTerm> signedTerms() {
    List<SignedTerm> signed = new ArrayList<>();
    for (ControlSpec control : model.spec().controls()) {
      for (SignedTerm term : model.signedTerms()) {
        if (ControlColumns.isOf(term, control.column())) {
          signed.add(term.ahead(control(control.column())));
        }
      }
    }
    return signed;
  }

  /** The columns of the longer window, on the scales of the fit. */
  private List<LinearTerm> terms() {
    BaselineSpec filled = model.filledIn().baseline();
    BaselineDesign design = new BaselineDesign(window, model.spec().granularity(), model.geos());
    design.season(filled);
    if (filled.holidays() != null) {
      design.holidays(
          holidays.between(
              filled.holidays(),
              window.periods().getFirst(),
              window.periods().getLast().plusDays(model.spec().granularity().days() - 1)));
    }
    for (ControlSpec control : model.spec().controls()) {
      if (control.sign() == ControlSpec.Sign.FREE) {
        double[] cells = longer(ControlColumns.values(model, control.column()).orElseThrow());
        double[] further = control(control.column());
        System.arraycopy(further, 0, cells, model.cells(), further.length);
        design.control(control, cells);
      }
    }
    List<LinearTerm> columns = design.terms();
    List<LinearTerm> terms = new ArrayList<>();
    that(columns.size() == model.terms().size(), "The calendar of holidays is another.");
    for (int j = 0; j < columns.size(); j++) {
      LinearTerm term = model.terms().get(j);
      that(term.name().equals(columns.get(j).name()), "There is no %s ahead.", term.name());
      terms.add(term.over(columns.get(j).raw()));
    }
    return terms;
  }

  private double[] worth(double[] money) {
    double[] worth = longer(model.worth());
    double[] heads = new double[geos];
    for (int i = 0; i < model.fittedCells(); i++) {
      double typical =
          model.scale().multiplicative()
              ? Math.abs(model.outcome()[i])
              : model.scale().population()[i % geos];
      heads[i % geos] += typical / model.window().fitted();
    }
    for (int i = model.cells(); i < worth.length; i++) {
      worth[i] = heads[i % geos] * money[i];
    }
    return worth;
  }
}
