package io.plumbline.adapters.web.ui.planner;

import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.mix.ControlSpec;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.mix.planning.PlanDesk;
import io.plumbline.domain.shared.ChannelId;
import java.util.List;

/**
 * What is planned with.
 *
 * @param decision in which decisions are told
 * @param seats the desk's
 * @param editable whether whoever looks may change the draft
 */
record PlannerSubject(
    Brand brand,
    ModelRun run,
    DecisionCurrency decision,
    PlanDesk desk,
    List<PlanDesk.Seat> seats,
    boolean editable) {

  PlannerSubject {
    seats = List.copyOf(seats);
  }

  PlannerSubject(
      Brand brand, ModelRun run, DecisionCurrency decision, PlanDesk desk, boolean editable) {
    this(brand, run, decision, desk, desk.seats(), editable);
  }

  Units units() {
    return Units.of(run.report(), brand.currency(), decision);
  }

  PerPeriod per() {
    return new PerPeriod(units(), desk.coming().periods().size());
  }

  List<ChannelId> channels() {
    return seats.stream().map(PlanDesk.Seat::channel).toList();
  }

  /** Returns the controls and treatments of the model. */
  List<String> columns() {
    return desk.coming().frame().model().spec().controls().stream()
        .map(ControlSpec::column)
        .toList();
  }

  /**
   * Returns the sliders of a draft.
   *
   * @throws IllegalArgumentException if it names what the model does not have
   */
  Sliders sliders(Draft draft) {
    return new Sliders(channels(), desk.spendOf(draft.beforeSliders()));
  }

  AllocationTable table(Draft draft, Sliders sliders) {
    return AllocationTable.of(seats, desk.caps(), sliders.amounts(draft), sliders, draft, units());
  }
}
