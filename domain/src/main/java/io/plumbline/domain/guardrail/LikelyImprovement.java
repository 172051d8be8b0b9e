package io.plumbline.domain.guardrail;

import io.plumbline.domain.shared.Probability;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The chance that a move is better than none lies above a limit, strictly (OPT-13). This is the
 * level for moving budget; a test is called significant at 95 %.
 *
 * @param above 50 to 99.99 %
 */
public record LikelyImprovement(Percent above) implements Guardrail {

  public LikelyImprovement {
    above.within("The chance of improvement", Percent.of(50), new Percent(9_999));
  }

  @Override
  public Rule rule() {
    return Rule.IMPROVEMENT;
  }

  @Override
  public String threshold() {
    return "above " + above;
  }

  @Override
  public String sentence() {
    return "A move ships only when the chance that it improves on today is above %s; exactly %s is not enough."
        .formatted(above, above);
  }

  @Override
  public SortedMap<String, String> settings() {
    return new TreeMap<>(Map.of("above", String.valueOf(above.hundredths())));
  }

  @Override
  public Judged judge(Shift shift) {
    String run = shift.expected().run();
    Probability improvement = shift.expected().improvement();
    if (improvement == null) {
      return Judged.of(
          Standing.BLOCKED,
          Map.of("run", run, "improvement", "unknown"),
          "unknown",
          "Model run %s gives no chance of improvement, and it must be above %s."
              .formatted(run, above));
    }
    double chance = improvement.value();
    Standing standing = Standing.when(chance > above.fraction());
    if (standing == Standing.HOLDS && chance * 100 <= above.fraction() * 105) {
      standing = Standing.NEAR_LIMIT;
    }
    return Judged.of(
        standing,
        Map.of("run", run, "improvement", Words.number(chance)),
        Words.percent(chance),
        "The chance that this move improves on today is %s; it must be above %s."
            .formatted(Words.percent(chance), above));
  }
}
