package io.plumbline.adapters.web.ui.shell;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.StandingWords;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.mix.champion.ShownRun;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import java.util.List;
import java.util.Optional;

/**
 * What the figures of every page rest on, told once at the top.
 *
 * @param facts each fact as a quiet label and its value
 */
record Provenance(List<Fact> facts) {

  /** One fact; the quiet words may stand before or after the value. */
  record Fact(String before, String value, String after) {}

  static Provenance of(Brand brand, Optional<ShownRun> run, DecisionCurrency decision) {
    String measure =
        run.map(shown -> decision.by(shown.run().report().kpi())).orElse(decision).words();
    Fact unit =
        new Fact("", brand.currency().getCurrencyCode(), ", %s, intervals 90%%".formatted(measure));
    return run.map(
            shown ->
                new Provenance(
                    List.of(
                        new Fact("Data to ", Format.day(shown.run().report().data().last()), ""),
                        new Fact(
                            "Model run ", shown.run().label(), ", " + StandingWords.why(shown)),
                        unit)))
        .orElseGet(() -> new Provenance(List.of(new Fact("", "No model run", " yet"), unit)));
  }
}
