package io.plumbline.domain.change.policy;

import static io.plumbline.domain.change.policy.SampleRules.ADA;
import static io.plumbline.domain.change.policy.SampleRules.AT;
import static io.plumbline.domain.change.policy.SampleRules.BEA;
import static io.plumbline.domain.change.policy.SampleRules.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rules change when one admin proposes and a second agrees; the facts tell what changed. */
class RuleChangeByTwoPeopleTest {

  private static final BrandId BRAND = new BrandId("harbour");
  private static final RuleChange.Pending PENDING = SampleRules.proposed(BRAND, 1, 1);

  @Test
  void who_proposed_never_decides_and_nobody_else_takes_it_back() {
    assertThat(PENDING.mayBeDecidedBy(BEA)).isTrue();
    assertThat(PENDING.mayBeDecidedBy(ADA)).isFalse();
    assertThat(PENDING.mayBeDecidedBy(Actor.SYSTEM)).isFalse();
    refused(() -> PENDING.approved(by(ADA)));
    refused(() -> PENDING.rejected(by(ADA)));
    refused(() -> PENDING.withdrawn(by(BEA)));
    refused(() -> PENDING.approved(by(Actor.SYSTEM)));
    assertThat(PENDING.withdrawn(by(ADA)).proposal()).isEqualTo(PENDING.proposal());
  }

  @Test
  void a_proposal_and_a_rejection_need_a_reason() {
    refused(() -> PENDING.rejected(new RuleChange.Decision(BEA, AT, " ")));
    refused(() -> new RuleChange.Decision(BEA, AT, "x".repeat(1001)));
    assertThat(new RuleChange.Decision(BEA, AT, "x".repeat(1000)).by()).isEqualTo(BEA);
    refused(() -> proposal(1, ADA, " "));
    refused(() -> proposal(1, ADA, "x".repeat(1001)));
    refused(() -> proposal(1, Actor.SYSTEM, "why"));
    refused(() -> proposal(2, ADA, "why"));
    assertThat(proposal(1, ADA, "x".repeat(1000)).by()).isEqualTo(ADA);
  }

  private static RuleProposal proposal(int replaces, Actor by, String reason) {
    return new RuleProposal(new UUID(0, 1), BRAND, replaces, SampleRules.tight(2), by, AT, reason);
  }

  private static void refused(Runnable making) {
    assertThatIllegalArgumentException().isThrownBy(making::run);
  }

  @Test
  void the_facts_hold_before_and_after_in_sentences_and_the_difference() {
    RuleChangeFact fact = new RuleChangeFact(PENDING.approved(by(BEA)), RuleBook.DEFAULT);
    assertThat(fact.kind()).isEqualTo(Fact.Kind.GUARDRAILS_CHANGED);
    assertThat(fact.subject()).isEqualTo(PENDING.proposal().id().toString());
    assertThat(fact.summary())
        .isEqualTo("Version 2 of the rules is in force: proposed by ada, approved by bea");
    assertThat(fact.details())
        .containsEntry("version", "2")
        .containsEntry("replaces", "1")
        .containsEntry("sha256", SampleRules.tight(2).sha256())
        .containsEntry("replaces_sha256", RuleBook.DEFAULT.sha256())
        .containsEntry("proposed_by", "ada")
        .containsEntry("decided_by", "bea")
        .containsEntry("note", "Looked at it.")
        .containsEntry("reason", PENDING.proposal().reason())
        .containsEntry("before", String.join("\n", RuleBook.DEFAULT.sentences()))
        .containsEntry("after", String.join("\n", SampleRules.tight(2).sentences()));
    assertThat(fact.details().get("diff"))
        .startsWith("Swing per channel: One move changes a channel by at most 15 % of")
        .contains("\nWeekly cap, all requests: ", " → ", "4.5 %");
  }

  @Test
  void each_end_is_a_kind_of_its_own() {
    assertThat(new RuleChangeFact(PENDING, RuleBook.DEFAULT))
        .returns(Fact.Kind.GUARDRAILS_PROPOSED, RuleChangeFact::kind)
        .returns("ada proposes version 2 of the rules", RuleChangeFact::summary)
        .satisfies(fact -> assertThat(fact.details()).doesNotContainKey("decided_by"));
    assertThat(new RuleChangeFact(PENDING.rejected(by(BEA)), RuleBook.DEFAULT))
        .returns(Fact.Kind.GUARDRAILS_REJECTED, RuleChangeFact::kind)
        .returns("bea rejects version 2 of the rules, proposed by ada", RuleChangeFact::summary)
        .satisfies(fact -> assertThat(fact.details()).containsEntry("decided_by", "bea"));
    assertThat(new RuleChangeFact(PENDING.withdrawn(by(ADA)), RuleBook.DEFAULT))
        .returns(Fact.Kind.GUARDRAILS_WITHDRAWN, RuleChangeFact::kind)
        .returns("ada takes back version 2 of the rules", RuleChangeFact::summary)
        .satisfies(fact -> assertThat(fact.details()).containsEntry("decided_by", "ada"));
    OwnRulesRefused own = new OwnRulesRefused(PENDING.proposal(), ADA);
    assertThat(own.kind()).isEqualTo(Fact.Kind.GUARDRAILS_REFUSED);
    assertThat(own.subject()).isEqualTo(PENDING.proposal().id().toString());
    assertThat(own.summary()).startsWith("ada may not decide on version 2");
    assertThat(own.details())
        .containsEntry("version", "2")
        .containsEntry("proposed_by", "ada")
        .containsEntry("attempt_by", "ada");
  }
}
