package io.plumbline.adapters.web.ui.experiment;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.experiment.design.DesignCandidate;
import io.plumbline.domain.experiment.design.DesignScore;
import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.shared.Geo;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * A design that is possible, as it is written.
 *
 * @param units of money, if a model says
 */
record DesignView(GeoPanel panel, DesignCandidate candidate, Optional<Units> units) {

  /** Twice the false alarms that a test at 5 % is to have. */
  private static final double TOO_OFTEN = 0.1;

  List<Geo> treated() {
    return candidate.set().treatedGeos(panel);
  }

  List<Geo> control() {
    return candidate.set().controlGeos(panel);
  }

  int days() {
    return candidate.duration() * panel.step();
  }

  /** Returns the treated markets by name. */
  String name() {
    return treated().stream().map(Geo::value).collect(Collectors.joining(", "));
  }

  /** Returns who decided which markets are treated, and what weakens the design. */
  String remarks() {
    String by =
        switch (candidate.set().assignment()) {
          case STRATIFIED -> "Drawn by chance.";
          case MATCHED -> "Markets that move alike.";
          case GIVEN -> "Chosen by people.";
        };
    return "%s %s".formatted(by, String.join(" ", candidate.warnings())).strip();
  }

  /** Returns how often the wanted effect was found in windows that had no say, and how sure. */
  Figure power() {
    DesignScore score = candidate.scored();
    return new Figure(
        Format.percent(score.power()),
        "± %s, %s"
            .formatted(
                Format.percent(score.powerError()),
                Format.counted(score.runs(), "window", "windows")));
  }

  /** Returns the smallest effect that is found as often as is wanted. */
  String smallest() {
    double mde = candidate.scored().mde();
    return Double.isFinite(mde) ? Format.percent(mde) : "none that was tried";
  }

  /** Returns how often something was found where nothing was. */
  String falseAlarms() {
    return Format.percent(candidate.scored().falsePositiveRate());
  }

  /** Returns whether that is so often that the design is not to be believed. */
  boolean alarms() {
    return candidate.scored().falsePositiveRate() > TOO_OFTEN;
  }

  /** Returns the treated markets' part of spend, or of the outcome where spend is unknown. */
  String share() {
    OptionalDouble spend = candidate.figures().spendShare();
    return spend.isPresent()
        ? Format.percent(spend.getAsDouble()) + " of spend"
        : Format.percent(candidate.figures().outcomeShare()) + " of the outcome";
  }

  /** Returns by how much spend changes. */
  String spend() {
    double change = candidate.spendChange();
    return units.map(one -> one.spend(change)).orElse(Format.change(change));
  }
}
