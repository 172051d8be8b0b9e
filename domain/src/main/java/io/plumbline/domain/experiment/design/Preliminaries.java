package io.plumbline.domain.experiment.design;

import io.plumbline.domain.shared.Geo;
import java.util.ArrayList;
import java.util.List;

/** What can be said of a request before any market is looked at. */
final class Preliminaries {

  private Preliminaries() {}

  /** Returns everything that stands in the way. */
  static List<BindingConstraint> of(DesignRequest request) {
    List<BindingConstraint> binding = new ArrayList<>();
    int step = request.panel().step();
    for (int duration : request.durations()) {
      if (duration * step < DesignRule.DAYS && !request.waives(DesignRule.TWO_WEEKS)) {
        binding.add(
            new BindingConstraint(
                DesignRule.TWO_WEEKS.key(),
                "The test would last %d days.".formatted(duration * step),
                "%d days or more, or a waiver that says why.".formatted(DesignRule.DAYS)));
      }
      int needed = HistoryWindows.needed(duration, step);
      if (request.panel().periods() < needed) {
        binding.add(
            new BindingConstraint(
                "history",
                "The panel has %d periods.".formatted(request.panel().periods()),
                "%d periods or more for a test of %d: windows to select by and others to score by."
                    .formatted(needed, duration)));
      }
    }
    for (Geo geo : request.constraints().include()) {
      if (request.panel().place(geo) < 0) {
        binding.add(
            new BindingConstraint("include", geo + " is not in the panel.", "Geos of the panel."));
      }
    }
    int geos = request.panel().geos().size();
    int fewest = (1 + ConstraintCheck.FEWEST_CONTROLS) * request.cells();
    if (geos < fewest) {
      binding.add(
          new BindingConstraint(
              "cells",
              "There are %d geos for %d cells.".formatted(geos, request.cells()),
              "%d geos or more, or fewer cells.".formatted(fewest)));
    }
    return binding;
  }
}
