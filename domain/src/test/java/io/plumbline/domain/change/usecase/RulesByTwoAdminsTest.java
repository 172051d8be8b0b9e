package io.plumbline.domain.change.usecase;

import static io.plumbline.domain.change.usecase.RulesBench.ADA;
import static io.plumbline.domain.change.usecase.RulesBench.BEA;
import static io.plumbline.domain.change.usecase.RulesBench.BRAND;
import static io.plumbline.domain.change.usecase.RulesBench.FIN;
import static io.plumbline.domain.change.usecase.RulesBench.GONE;
import static io.plumbline.domain.change.usecase.RulesBench.LEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.plumbline.domain.change.policy.RuleBook;
import io.plumbline.domain.change.policy.RuleChange;
import io.plumbline.domain.change.policy.RuleSettings;
import io.plumbline.domain.change.policy.SampleRules;
import io.plumbline.domain.change.usecase.DecideRules.Answer;
import io.plumbline.domain.ledger.Fact.Kind;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.port.Racing;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An admin proposes rules with a reason, a second one approves (GRD-10). */
class RulesByTwoAdminsTest {

  private static final RuleSettings TIGHT = RuleSettings.of(SampleRules.tight(2));

  private final RulesBench bench = new RulesBench();

  private ProposeRules.Outcome propose(RuleSettings settings, int replaces, Actor by) {
    return bench
        .propose()
        .propose(
            new ProposeRules.Command(
                BRAND, replaces, settings, "Finance asked for it.", by, Origin.WEB));
  }

  private UUID proposed() {
    return switch (propose(TIGHT, 1, ADA)) {
      case ProposeRules.Outcome.Proposed(var pending) -> pending.proposal().id();
      case ProposeRules.Outcome other -> throw new AssertionError("refused: " + other);
    };
  }

  private DecideRules.Outcome answer(UUID change, Answer answer, Actor by) {
    return bench
        .decide()
        .decide(new DecideRules.Command(BRAND, change, answer, "Looked at it.", by, Origin.REST));
  }

  @Test
  void two_admins_put_rules_in_force_and_the_ledger_names_both() {
    UUID change = proposed();
    assertThat(bench.books.inForce(BRAND)).isEqualTo(RuleBook.DEFAULT);
    assertThat(answer(change, Answer.APPROVE, BEA))
        .asInstanceOf(type(DecideRules.Outcome.Decided.class))
        .satisfies(one -> assertThat(one.change()).isInstanceOf(RuleChange.Approved.class));
    assertThat(bench.books.inForce(BRAND)).isEqualTo(SampleRules.tight(2));
    assertThat(bench.facts()).containsExactly(Kind.GUARDRAILS_PROPOSED, Kind.GUARDRAILS_CHANGED);
    LedgerEntry entry = bench.entries().getLast();
    assertThat(entry.actor()).isEqualTo(BEA);
    assertThat(entry.origin()).isEqualTo(Origin.REST);
    assertThat(entry.details())
        .containsEntry("proposed_by", "ada")
        .containsEntry("decided_by", "bea")
        .containsEntry("before", String.join("\n", RuleBook.DEFAULT.sentences()));
  }

  @Test
  void who_proposed_may_not_decide_and_the_attempt_goes_on_record() {
    UUID change = proposed();
    for (Answer own : List.of(Answer.APPROVE, Answer.REJECT)) {
      assertThat(answer(change, own, ADA)).isInstanceOf(DecideRules.Outcome.OwnProposal.class);
    }
    assertThat(bench.facts())
        .containsExactly(
            Kind.GUARDRAILS_PROPOSED, Kind.GUARDRAILS_REFUSED, Kind.GUARDRAILS_REFUSED);
    assertThat(bench.books.inForce(BRAND)).isEqualTo(RuleBook.DEFAULT);
  }

  @Test
  void only_enabled_admins_propose_and_decide() {
    for (Actor other : List.of(LEO, FIN, GONE, Actor.SYSTEM, Actor.human("nobody"))) {
      assertThat(propose(TIGHT, 1, other)).isEqualTo(new ProposeRules.Outcome.NotAllowed(other));
    }
    UUID change = proposed();
    for (Actor other : List.of(LEO, FIN, GONE, Actor.SYSTEM)) {
      assertThat(answer(change, Answer.APPROVE, other))
          .isEqualTo(new DecideRules.Outcome.NotAllowed(other));
    }
    assertThat(bench.facts()).containsExactly(Kind.GUARDRAILS_PROPOSED);
  }

  @Test
  void one_proposal_waits_at_a_time() {
    UUID first = proposed();
    assertThat(propose(TIGHT.with("weekly-cap", "most", "3"), 1, BEA))
        .asInstanceOf(type(ProposeRules.Outcome.AlreadyPending.class))
        .satisfies(other -> assertThat(other.change().proposal().id()).isEqualTo(first));
    answer(first, Answer.REJECT, BEA);
    assertThat(propose(TIGHT, 1, BEA)).isInstanceOf(ProposeRules.Outcome.Proposed.class);
  }

  @Test
  void rules_are_proposed_for_the_version_in_force_and_must_differ_from_it() {
    assertThat(propose(RuleSettings.of(RuleBook.DEFAULT), 1, ADA))
        .isEqualTo(new ProposeRules.Outcome.NothingChanged());
    assertThat(propose(TIGHT, 2, ADA)).isEqualTo(new ProposeRules.Outcome.VersionChanged(1));
    answer(proposed(), Answer.APPROVE, BEA);
    assertThat(propose(TIGHT, 1, ADA)).isEqualTo(new ProposeRules.Outcome.VersionChanged(2));
    assertThat(propose(TIGHT, 2, ADA)).isEqualTo(new ProposeRules.Outcome.NothingChanged());
    assertThat(bench.facts()).containsExactly(Kind.GUARDRAILS_PROPOSED, Kind.GUARDRAILS_CHANGED);
  }

  @Test
  void bad_settings_are_refused_with_every_finding_and_nothing_is_stored() {
    assertThat(propose(TIGHT.with("weekly-cap", "most", "31").with("luck", "x", "1"), 1, ADA))
        .asInstanceOf(type(ProposeRules.Outcome.Refused.class))
        .satisfies(refused -> assertThat(refused.findings()).hasSizeGreaterThanOrEqualTo(2));
    assertThat(bench.facts()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                bench
                    .propose()
                    .propose(new ProposeRules.Command(BRAND, 1, TIGHT, " ", ADA, Origin.WEB)));
    assertThat(bench.books.pending(BRAND)).isEmpty();
  }

  @Test
  void an_approval_is_void_once_another_version_came_into_force() {
    UUID change = proposed();
    RuleChange.Pending other = SampleRules.proposed(BRAND, 9, 1);
    bench.books.add(other);
    bench.books.decide(other.approved(SampleRules.by(BEA)));
    assertThat(answer(change, Answer.APPROVE, BEA))
        .isEqualTo(new DecideRules.Outcome.VersionChanged(2));
    assertThat(bench.facts()).containsExactly(Kind.GUARDRAILS_PROPOSED);
    assertThat(answer(change, Answer.REJECT, BEA)).isInstanceOf(DecideRules.Outcome.Decided.class);
  }

  @Test
  void who_proposed_may_take_it_back_and_nobody_else() {
    UUID change = proposed();
    assertThat(answer(change, Answer.WITHDRAW, BEA))
        .isInstanceOf(DecideRules.Outcome.NotOwnProposal.class);
    assertThat(answer(change, Answer.WITHDRAW, ADA))
        .isInstanceOf(DecideRules.Outcome.Decided.class);
    assertThat(answer(change, Answer.APPROVE, BEA))
        .isInstanceOf(DecideRules.Outcome.AlreadyDecided.class);
    assertThat(answer(new UUID(1, 1), Answer.APPROVE, BEA))
        .isInstanceOf(DecideRules.Outcome.Unknown.class);
    assertThat(bench.facts()).containsExactly(Kind.GUARDRAILS_PROPOSED, Kind.GUARDRAILS_WITHDRAWN);
  }

  @Test
  void of_many_who_decide_at_once_one_does() {
    UUID change = proposed();
    List<DecideRules.Outcome> outcomes =
        Racing.threads(
            8, racer -> answer(change, racer % 2 == 0 ? Answer.APPROVE : Answer.REJECT, BEA));
    assertThat(outcomes).filteredOn(DecideRules.Outcome.Decided.class::isInstance).hasSize(1);
    assertThat(bench.facts()).hasSize(2);
  }

  @Test
  void any_version_that_was_in_force_is_shown_with_who_made_it() {
    ShowRules show = new ShowRules(bench.books);
    assertThat(show.show(BRAND, null).orElseThrow())
        .isEqualTo(new ShowRules.Shown(RuleBook.DEFAULT, null, true));
    answer(proposed(), Answer.APPROVE, BEA);
    assertThat(show.show(BRAND, null).orElseThrow())
        .satisfies(
            shown -> assertThat(shown.book().version()).isEqualTo(2),
            shown -> assertThat(shown.inForce()).isTrue(),
            shown -> assertThat(shown.change()).isNotNull());
    assertThat(show.show(BRAND, 1).orElseThrow())
        .isEqualTo(new ShowRules.Shown(RuleBook.DEFAULT, null, false));
    assertThat(show.show(BRAND, 3)).isEmpty();
    assertThat(new ListRuleChanges(bench.books).newest(BRAND, 5)).hasSize(1);
  }
}
