package io.plumbline.domain.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A figure as it is meant on every page, in every report and over REST.
 *
 * @param name what it is called
 * @param meaning what is counted, over what time, and by whom
 * @param unit what it is counted in
 * @param uncertainty how sure it is said to be
 */
public record Definition(String name, String meaning, String unit, String uncertainty) {

  private static final String POSTERIOR = "90 % credible interval, from the draws of the run";
  private static final String OUTCOME = "units of the outcome, such as money of revenue";
  private static final String RATIO = "units of the outcome for a unit of money";

  /** Returns the dictionary: the figures that may stand at the head of Home, then the others. */
  public static List<Definition> dictionary() {
    List<Definition> all =
        new ArrayList<>(Arrays.stream(HeadlineKpi.values()).map(Definition::of).toList());
    all.add(
        new Definition(
            "Contribution",
            "the outcome less what it would have been had a channel spent nothing, all else as it"
                + " was, by the model, over the window of its data",
            OUTCOME,
            POSTERIOR));
    all.add(
        new Definition(
            "ROI",
            "a channel's contribution for each unit of money spent on it, over the window of the"
                + " data",
            RATIO,
            POSTERIOR));
    all.add(
        new Definition(
            "Marginal ROAS",
            "what the next unit of money on a channel brings, back within the payback window, at"
                + " what it spent in the last weeks",
            RATIO,
            POSTERIOR));
    all.add(
        new Definition(
            "Marginal CAC",
            "what the next customer costs by a channel: 1 over the marginal return, for outcomes"
                + " that are counted",
            "money for a customer",
            POSTERIOR + "; open above where the return may be nought"));
    all.add(
        new Definition(
            "Shapley value",
            "a channel's fair part of what channels brought together: its mean step over every order"
                + " in which they could have been switched on",
            OUTCOME,
            POSTERIOR));
    all.add(
        new Definition(
            "Lift",
            "what a test found that treated markets or days had more than they would have had,"
                + " in those markets and days",
            OUTCOME,
            "interval at the level of the test, from the inference that gives its p-value"));
    all.add(
        new Definition(
            "P(loss)",
            "the part of the draws in which a scenario brings less than the plan there is",
            "a probability",
            "counted over the draws of the run"));
    all.add(
        new Definition(
            "Platform-reported conversions",
            "what an advertising platform claims for itself; it watches for a broken campaign day by"
                + " day and is never what decisions are counted in",
            "conversions, as the platform counts",
            "none is stated: platforms do not state theirs"));
    return List.copyOf(all);
  }

  private static Definition of(HeadlineKpi kpi) {
    return switch (kpi) {
      case MARKETING_ROI -> new Definition(kpi.label(), kpi.meaning(), RATIO, POSTERIOR);
      case BUDGET_EFFICIENCY, MEDIA_SHARE ->
          new Definition(kpi.label(), kpi.meaning(), "a part, in per cent", POSTERIOR);
      case FORECAST_ACCURACY ->
          new Definition(
              kpi.label(),
              kpi.meaning(),
              "a part, in per cent",
              "observed: the least and the most accurate week instead; of a holdout, from its draws");
      case TESTED_INCREMENT ->
          new Definition(
              kpi.label(), kpi.meaning(), OUTCOME, "from the tests' own standard errors");
    };
  }
}
