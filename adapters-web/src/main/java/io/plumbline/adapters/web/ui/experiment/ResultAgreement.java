package io.plumbline.adapters.web.ui.experiment;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.chart.ForestChart;
import io.plumbline.domain.experiment.readout.LiftInterval;
import io.plumbline.domain.mix.insight.CalibrationResult;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a test that was read out agrees with the model.
 *
 * @param returned per unit of money by the test; no number where no spend changed
 * @param figure the same as it is written
 * @param within the test's interval of it
 * @param heldTo what the model makes of it, once a fit was held to it
 */
record ResultAgreement(
    ChannelId channel,
    double returned,
    Optional<Figure> figure,
    Optional<LiftInterval> within,
    Optional<TestReader.HeldTo> heldTo) {

  /** Returns what the model said before and says since; empty until a fit was held to the test. */
  Optional<String> words() {
    return heldTo.map(
        held ->
            channel(held.result())
                .map(
                    one ->
                        "%s The model %s."
                            .formatted(
                                agrees(held.result())
                                    ? "Test and model agree."
                                    : "Test and model disagree by %s standard errors: find out which of them misses something."
                                        .formatted(
                                            Format.fixed(
                                                Math.abs(held.result().disagreement()), 1)),
                                moved(one, held.run())))
                .orElse("%s is held to it.".formatted(held.run())));
  }

  private static String moved(CalibrationResult.Channel channel, String run) {
    Estimate before = channel.roiBefore();
    return before == null
        ? "held to it returns %s (%s)".formatted(Format.ratio(channel.roiAfter()).inProse(), run)
        : "moved from %s to %s (%s)"
            .formatted(
                Format.ratio(before).inProse(), Format.ratio(channel.roiAfter()).inProse(), run);
  }

  private static boolean agrees(CalibrationResult result) {
    return !(Math.abs(result.disagreement()) > 2);
  }

  private Optional<CalibrationResult.Channel> channel(CalibrationResult result) {
    return result.channels().stream().filter(one -> one.name().equals(channel.value())).findFirst();
  }

  /** Returns the returns by the test, and by the model without and with it; one row at least. */
  List<ForestChart.Row> rows() {
    List<ForestChart.Row> rows = new ArrayList<>();
    within.ifPresent(
        one ->
            rows.add(
                new ForestChart.Row(
                    "Test",
                    figure.orElseThrow(),
                    returned,
                    one.lower(),
                    one.upper(),
                    ForestChart.Mark.TEST)));
    heldTo.ifPresent(
        held ->
            channel(held.result())
                .ifPresent(
                    one -> {
                      Estimate before = one.roiBefore();
                      if (before != null) {
                        rows.add(model("Model without it", before, ForestChart.Mark.MODEL_ALONE));
                      }
                      rows.add(
                          model("Model, " + held.run(), one.roiAfter(), ForestChart.Mark.MODEL));
                    }));
    return rows;
  }

  private static ForestChart.Row model(String name, Estimate roi, ForestChart.Mark mark) {
    Figure ratio = Format.ratio(roi);
    return new ForestChart.Row(
        name,
        new Figure(ratio.value(), ratio.interval() + ", 90%"),
        roi.mean(),
        roi.interval().lower(),
        roi.interval().upper(),
        mark);
  }
}
