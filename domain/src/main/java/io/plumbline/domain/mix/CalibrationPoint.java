package io.plumbline.domain.mix;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.mix.insight.CalibrationResult;
import io.plumbline.domain.shared.Estimate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fact that a run was held to a lift test, and what that did to the tested channels. */
public record CalibrationPoint(ModelRun run, CalibrationResult result) implements Fact {

  /** Returns one for each lift test the run was held to, in its order. */
  public static List<CalibrationPoint> of(ModelRun run) {
    return run.report().calibrations().stream()
        .map(result -> new CalibrationPoint(run, result))
        .toList();
  }

  @Override
  public Kind kind() {
    return Kind.CALIBRATION_POINT;
  }

  @Override
  public String subject() {
    return run.label();
  }

  @Override
  public SortedMap<String, String> details() {
    LiftTest test = result.test();
    SortedMap<String, String> details = new TreeMap<>();
    details.put("run", run.label());
    details.put("run_id", run.id().toString());
    details.put("test", test.label());
    details.put("channel", channels());
    details.put("start", test.start().toString());
    details.put("end", test.end().toString());
    details.put("spend_change", Double.toString(test.spendChange()));
    details.put("incremental_outcome", Double.toString(test.incrementalOutcome()));
    details.put("standard_error", Double.toString(test.standardError()));
    details.put("standard_error_at_its_age", Double.toString(result.standardError()));
    details.put("weight", Double.toString(result.weight()));
    details.put("disagreement", Double.toString(result.disagreement()));
    put(details, "expected_before", result.before());
    put(details, "expected_after", result.after());
    for (CalibrationResult.Channel channel : result.channels()) {
      put(details, "roi_before " + channel.name(), channel.roiBefore());
      put(details, "roi_after " + channel.name(), channel.roiAfter());
    }
    return details;
  }

  /** A model without the tests that was not fitted has no estimate: the ledger says so. */
  private static void put(
      SortedMap<String, String> details, String name, @Nullable Estimate estimate) {
    if (estimate == null) {
      details.put(name, "unknown");
      return;
    }
    details.put(name + " mean", Double.toString(estimate.mean()));
    details.put(name + " lower", Double.toString(estimate.interval().lower()));
    details.put(name + " upper", Double.toString(estimate.interval().upper()));
    details.put(name + " level", Double.toString(estimate.interval().mass().value()));
  }

  @Override
  public String summary() {
    String what = "Lift test of " + channels();
    if (result.channels().isEmpty()) {
      return "%s is held to in %s".formatted(what, run.label());
    }
    if (result.channels().size() == 1) {
      return "%s moves its ROI %s in %s"
          .formatted(what, moved(result.channels().getFirst()), run.label());
    }
    return "%s moves their ROI in %s: %s"
        .formatted(
            what,
            run.label(),
            result.channels().stream()
                .map(channel -> channel.name() + " " + moved(channel))
                .collect(Collectors.joining(", ")));
  }

  private static String moved(CalibrationResult.Channel channel) {
    Estimate before = channel.roiBefore();
    String after = rounded(channel.roiAfter());
    return before == null ? "to " + after : "from %s to %s".formatted(rounded(before), after);
  }

  private static String rounded(Estimate roi) {
    return String.format(Locale.ROOT, "%.2f", roi.mean());
  }

  private String channels() {
    return result.test().channels().stream()
        .map(channel -> channel.value())
        .collect(Collectors.joining(" + "));
  }
}
