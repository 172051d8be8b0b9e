package io.plumbline.domain.change;

import io.plumbline.domain.guardrail.BudgetLine;
import io.plumbline.domain.guardrail.FinishedTest;
import io.plumbline.domain.guardrail.Percent;
import io.plumbline.domain.ledger.Hash;
import io.plumbline.domain.shared.Estimate;
import io.plumbline.domain.shared.Probability;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A proposal as the one text that is hashed: each value after its length, so that no text can pass
 * for two.
 */
final class ContentText {

  private final StringBuilder text = new StringBuilder("change 1\n");

  private ContentText() {}

  static ContentText of(Proposal proposal) {
    ContentText content = new ContentText();
    content
        .put(proposal.title())
        .put(proposal.objective())
        .put(proposal.explanation())
        .put(proposal.currency())
        .put(proposal.sprint().first())
        .put(proposal.sprint().last())
        .put(proposal.step());
    for (Percent stage : proposal.stages()) {
      content.put("stage").put(stage.hundredths());
    }
    for (BudgetLine line : proposal.lines()) {
      content.put(line.channel().value()).put(line.item()).put(line.before()).put(line.after());
    }
    Probability improvement = proposal.expected().improvement();
    content
        .put(proposal.expected().run())
        .put(proposal.expected().effect())
        .put(improvement == null ? "unknown" : improvement.value());
    for (PromisedPeriod period : proposal.promised().periods()) {
      content.put(period.first()).put(period.days()).put(period.outcome());
    }
    content
        .put(proposal.promised().shortTotal())
        .put(proposal.promised().longTotal())
        .put(proposal.promised().without())
        .put(proposal.promised().lift());
    for (FinishedTest test : proposal.tests()) {
      content
          .put(test.id())
          .put(test.channel().value())
          .put(test.ended())
          .put(test.smallestEffect());
    }
    MonitoringPlan plan = proposal.plan();
    return content
        .put(plan.shortDays())
        .put(plan.longDays())
        .put(plan.breaches())
        .put(plan.side())
        .put(plan.keepAbove().value());
  }

  private ContentText put(Estimate estimate) {
    return put(estimate.mean())
        .put(estimate.sd())
        .put(estimate.median())
        .put(estimate.interval().lower())
        .put(estimate.interval().upper())
        .put(estimate.interval().mass().value());
  }

  private ContentText put(Object value) {
    String written = String.valueOf(value);
    text.append(written.length()).append(':').append(written).append('\n');
    return this;
  }

  Hash sha256() {
    try {
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      return new Hash(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256; this one does not.", e);
    }
  }
}
