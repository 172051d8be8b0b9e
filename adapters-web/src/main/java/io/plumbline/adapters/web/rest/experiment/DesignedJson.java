package io.plumbline.adapters.web.rest.experiment;

import static io.plumbline.adapters.web.rest.Numbers.finite;

import io.plumbline.domain.experiment.design.BindingConstraint;
import io.plumbline.domain.experiment.design.DesignCandidate;
import io.plumbline.domain.experiment.design.DesignOutcome;
import io.plumbline.domain.experiment.design.DesignScore;
import io.plumbline.domain.experiment.readout.GeoPanel;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a brand's history allows; names as {@code plumbline experiment design} answers.
 *
 * @param reason why the first candidate is recommended; absent where nothing is feasible
 * @param constraints what stands in the way where nothing is feasible
 * @param candidates the recommended one of each cell first; where nothing is feasible, those that
 *     come nearest
 */
public record DesignedJson(
    boolean feasible,
    @Nullable String reason,
    List<ConstraintJson> constraints,
    List<CandidateJson> candidates) {

  /** A constraint that binds, what was found, and what would do. */
  public record ConstraintJson(String name, String found, String accepted) {

    private static ConstraintJson from(BindingConstraint one) {
      return new ConstraintJson(one.name(), one.found(), one.accepted());
    }
  }

  /** How a set did in windows of its own history. */
  public record ScoreJson(
      double power,
      double powerError,
      @Nullable Double mde,
      double falsePositiveRate,
      double bias,
      int windows) {

    private static ScoreJson from(DesignScore score) {
      return new ScoreJson(
          score.power(),
          score.powerError(),
          finite(score.mde()),
          score.falsePositiveRate(),
          score.bias(),
          score.runs());
    }
  }

  /**
   * A design.
   *
   * @param cell which of the tests beside each other, from 0
   * @param assignment stratified: drawn by chance; matched: markets that move alike
   * @param scored in windows that had no say in choosing it: what is to be believed
   * @param selected in the windows that chose it: flattering
   * @param expectedCost by how much spend changes; less than 0 where it is cut
   * @param spendShare of the treated markets; absent where spend is unknown
   * @param warnings what weakens it, a sentence each
   */
  public record CandidateJson(
      int rank,
      int cell,
      String assignment,
      int days,
      List<String> markets,
      List<String> controls,
      ScoreJson scored,
      ScoreJson selected,
      @Nullable Double expectedCost,
      double correlation,
      double scaledL2,
      double outcomeShare,
      @Nullable Double spendShare,
      List<String> warnings) {

    private static CandidateJson from(GeoPanel panel, int rank, DesignCandidate one) {
      return new CandidateJson(
          rank,
          one.cell(),
          one.set().assignment().name().toLowerCase(Locale.ROOT),
          one.duration() * panel.step(),
          TestPlanJson.names(one.set().treatedGeos(panel)),
          TestPlanJson.names(one.set().controlGeos(panel)),
          ScoreJson.from(one.scored()),
          ScoreJson.from(one.selected()),
          finite(one.spendChange()),
          one.figures().correlation(),
          one.figures().scaledL2(),
          one.figures().outcomeShare(),
          finite(one.figures().spendShare().orElse(Double.NaN)),
          one.warnings());
    }
  }

  static DesignedJson from(GeoPanel panel, DesignOutcome outcome) {
    return switch (outcome) {
      case DesignOutcome.Feasible(var candidates, var reason) ->
          new DesignedJson(true, reason, List.of(), candidates(panel, candidates));
      case DesignOutcome.Infeasible(var binding, var nearest) ->
          new DesignedJson(
              false,
              null,
              binding.stream().map(ConstraintJson::from).toList(),
              candidates(panel, nearest));
    };
  }

  private static List<CandidateJson> candidates(GeoPanel panel, List<DesignCandidate> all) {
    return IntStream.range(0, all.size())
        .mapToObj(i -> CandidateJson.from(panel, i + 1, all.get(i)))
        .toList();
  }
}
