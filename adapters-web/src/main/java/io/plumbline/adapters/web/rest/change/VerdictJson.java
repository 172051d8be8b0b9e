package io.plumbline.adapters.web.rest.change;

import io.plumbline.domain.guardrail.Judgement;
import io.plumbline.domain.guardrail.Verdict;
import java.util.List;
import java.util.Map;

/** What every rule says of a move. */
public record VerdictJson(int policy, boolean mayGoAhead, String count, List<RuleJson> rules) {

  /**
   * What one rule says.
   *
   * @param inTheWay whether it blocks and is not waived
   */
  public record RuleJson(
      String rule,
      String label,
      String standing,
      boolean inTheWay,
      boolean waivable,
      Map<String, String> inputs,
      String judged,
      String threshold,
      String sentence) {

    static RuleJson from(Judgement one, Verdict verdict) {
      return new RuleJson(
          one.rule().key(),
          one.rule().label(),
          one.standing().name(),
          one.standsInTheWay(verdict.waivers()),
          one.waivable(),
          one.inputs(),
          one.judged(),
          one.threshold(),
          one.sentence());
    }
  }

  static VerdictJson from(Verdict verdict) {
    return new VerdictJson(
        verdict.policy(),
        verdict.mayGoAhead(),
        verdict.count(),
        verdict.judgements().stream().map(one -> RuleJson.from(one, verdict)).toList());
  }
}
