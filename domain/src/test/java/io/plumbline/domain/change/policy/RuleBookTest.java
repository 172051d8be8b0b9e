package io.plumbline.domain.change.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.guardrail.Percent;
import io.plumbline.domain.guardrail.WeeklyCap;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Guardrails and approvals are one version (GRD-10, GRD-12). */
class RuleBookTest {

  private static final RuleBook NEXT =
      new RuleBook(
          RuleBook.DEFAULT.guardrails().with(new WeeklyCap(Percent.of(4))),
          new ApprovalPolicy(
              List.of(), ApprovalPolicy.DEFAULT.tiers(), Duration.ofHours(24), 5_000_000));

  @Test
  void every_brand_begins_with_version_one() {
    assertThat(RuleBook.DEFAULT.version()).isEqualTo(1);
    assertThat(NEXT.version()).isEqualTo(2);
    assertThat(RuleBook.DEFAULT.as(7).version()).isEqualTo(7);
    assertThat(RuleBook.DEFAULT.diff(RuleBook.DEFAULT.as(7))).isEmpty();
  }

  @Test
  void it_reads_as_the_rules_of_a_move_and_then_who_approves() {
    assertThat(NEXT.sentences()).hasSize(14 + 4);
    assertThat(NEXT.sentences().getFirst()).startsWith("One move changes a channel");
    assertThat(NEXT.sentences().getLast()).contains("24 hours");
  }

  @Test
  void what_changed_in_either_part_is_told() {
    assertThat(RuleBook.DEFAULT.diff(NEXT))
        .extracting(Difference::what)
        .containsExactly("Weekly cap, all requests", "Expiry");
  }

  @Test
  void its_hash_is_of_everything_it_says() {
    assertThat(NEXT.canonical())
        .startsWith("rules 1\nguardrails 1\nversion=2\n")
        .contains("\napprovals 1\nexpires.seconds=86400\n");
    assertThat(NEXT.sha256()).matches("[0-9a-f]{64}").isNotEqualTo(RuleBook.DEFAULT.sha256());
    assertThat(RuleBook.DEFAULT.as(2).sha256()).isNotEqualTo(RuleBook.DEFAULT.sha256());
    assertThat(RuleBook.DEFAULT.as(1).sha256()).isEqualTo(RuleBook.DEFAULT.sha256());
  }
}
