package io.plumbline.domain.change.policy;

import io.plumbline.domain.guardrail.MaximumSwing;
import io.plumbline.domain.guardrail.Percent;
import io.plumbline.domain.guardrail.WeeklyCap;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Rules that differ from those every brand begins with, and proposals of them. */
public final class SampleRules {

  public static final Actor ADA = Actor.human("ada");
  public static final Actor BEA = Actor.human("bea");
  public static final Instant AT = Instant.parse("2026-11-22T05:00:00.123456Z");

  private SampleRules() {}

  /** Rules with groups, tiers and a channel with a limit of its own. */
  public static RuleBook tight(int version) {
    return new RuleBook(
            RuleBook.DEFAULT
                .guardrails()
                .with(new WeeklyCap(new Percent(450)))
                .with(
                    new MaximumSwing(
                        Percent.of(15), Map.of(new ChannelId("paid social"), Percent.of(8)))),
            new ApprovalPolicy(
                List.of(
                    Approvers.of("finance", List.of("fin", "gil"), null),
                    Approvers.of("marketing", List.of("leo", "maya"), 5_000_000L)),
                List.of(
                    Tier.of(0, 1),
                    new Tier(2_000_000, new TreeSet<>(Set.of("finance", "marketing")), 2, true)),
                Duration.ofHours(48),
                2_000_000))
        .as(version);
  }

  /** A proposal by Ada of {@link #tight} rules after a version. */
  public static RuleChange.Pending proposed(BrandId brand, long number, int replaces) {
    return proposed(brand, number, tight(replaces + 1));
  }

  /** A proposal by Ada of rules after the version before theirs. */
  public static RuleChange.Pending proposed(BrandId brand, long number, RuleBook next) {
    return new RuleChange.Pending(
        new RuleProposal(
            new UUID(7, number),
            brand,
            next.version() - 1,
            next,
            ADA,
            AT.plusSeconds(number),
            "Finance asked for it; größer."));
  }

  /** What Bea says a minute later. */
  public static RuleChange.Decision by(Actor actor) {
    return new RuleChange.Decision(actor, AT.plusSeconds(60), "Looked at it.");
  }
}
