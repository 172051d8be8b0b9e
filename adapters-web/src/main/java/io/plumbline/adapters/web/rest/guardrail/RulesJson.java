package io.plumbline.adapters.web.rest.guardrail;

import io.plumbline.domain.change.policy.RuleBook;
import io.plumbline.domain.change.policy.RuleChange;
import io.plumbline.domain.change.policy.RuleSettings;
import io.plumbline.domain.change.usecase.ShowRules;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A version of a brand's rules.
 *
 * @param sentences the rules in plain English
 * @param guardrails the thresholds of each rule by name, in the units of the documentation
 * @param change how it came about; absent for the first version
 */
public record RulesJson(
    int version,
    boolean inForce,
    String sha256,
    List<String> sentences,
    Map<String, SortedMap<String, String>> guardrails,
    ApprovalsJson approvals,
    @Nullable Made change) {

  /** Who proposed and approved it. */
  public record Made(
      String proposedBy, Instant proposedAt, String reason, String approvedBy, Instant approvedAt) {

    static @Nullable Made from(RuleChange.@Nullable Approved change) {
      return change == null
          ? null
          : new Made(
              change.proposal().by().name(),
              change.proposal().at(),
              change.proposal().reason(),
              change.decision().by().name(),
              change.decision().at());
    }
  }

  static RulesJson from(ShowRules.Shown shown) {
    RuleBook book = shown.book();
    RuleSettings settings = RuleSettings.of(book);
    return new RulesJson(
        book.version(),
        shown.inForce(),
        book.sha256(),
        book.sentences(),
        settings.guardrails(),
        ApprovalsJson.from(settings),
        Made.from(shown.change()));
  }
}
