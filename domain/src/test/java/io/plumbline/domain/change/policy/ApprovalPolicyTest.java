package io.plumbline.domain.change.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plumbline.domain.shared.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who approves a move, and how many of them (APR-06, APR-07). */
class ApprovalPolicyTest {

  private static final ApprovalPolicy GROUPS =
      new ApprovalPolicy(
          List.of(
              Approvers.of("marketing", List.of("maya", "leo", "fin"), 5_000_000L),
              Approvers.of("finance", List.of("fin", "gil"), null),
              Approvers.of("product", List.of("pia"), null)),
          List.of(
              Tier.of(0, Set.of("marketing", "finance"), 1),
              new Tier(5_000_000, new TreeSet<>(Set.of("marketing", "finance")), 2, false),
              new Tier(9_000_000, new TreeSet<>(Set.of("finance", "product")), 2, true)),
          Duration.ofHours(24),
          1_000_000);

  @Test
  void without_groups_one_person_approves_and_two_from_a_hundred_thousand_a_week() {
    ApprovalPolicy policy = ApprovalPolicy.DEFAULT;
    assertThat(policy.needs(9_999_999))
        .isEqualTo(new ApprovalPolicy.Needs(1, List.of(), false, true));
    assertThat(policy.needs(10_000_000).approvals()).isEqualTo(2);
    assertThat(policy.needs(4_999_999).stepUp()).isFalse();
    assertThat(policy.needs(5_000_000).stepUp()).isTrue();
    assertThat(policy.answer(9_999_999, "leo", List.of())).isEqualTo(new ApprovalAnswer.Complete());
    assertThat(policy.answer(10_000_000, "leo", List.of())).isEqualTo(new ApprovalAnswer.Counts(1));
    assertThat(policy.answer(10_000_000, "leo", List.of("leo")))
        .isEqualTo(new ApprovalAnswer.AlreadyApproved());
    assertThat(policy.answer(10_000_000, "ada", List.of("leo")))
        .isEqualTo(new ApprovalAnswer.Complete());
  }

  @Test
  void only_members_of_the_tiers_groups_approve() {
    assertThat(GROUPS.answer(100, "pia", List.of()))
        .isEqualTo(new ApprovalAnswer.NotInAGroup(List.of("finance", "marketing")));
    assertThat(GROUPS.answer(100, "maya", List.of())).isEqualTo(new ApprovalAnswer.Complete());
    assertThat(GROUPS.needs(100).groups()).containsExactly("finance", "marketing");
  }

  @Test
  void a_groups_limit_holds_to_the_cent_and_the_highest_of_a_persons_groups_counts() {
    assertThat(GROUPS.answer(5_000_000, "maya", List.of())).isEqualTo(new ApprovalAnswer.Counts(1));
    assertThat(GROUPS.answer(5_000_001, "maya", List.of()))
        .isEqualTo(new ApprovalAnswer.OverLimit(5_000_000));
    assertThat(GROUPS.answer(5_000_001, "fin", List.of())).isEqualTo(new ApprovalAnswer.Counts(1));
    ApprovalPolicy two =
        new ApprovalPolicy(
            List.of(
                Approvers.of("a", List.of("maya"), 10L), Approvers.of("b", List.of("maya"), 20L)),
            List.of(Tier.of(0, 1)),
            Duration.ofHours(1),
            0);
    assertThat(two.answer(20, "maya", List.of())).isEqualTo(new ApprovalAnswer.Complete());
    assertThat(two.answer(21, "maya", List.of())).isEqualTo(new ApprovalAnswer.OverLimit(20));
  }

  @Test
  void where_every_group_is_needed_two_of_one_do_not_do() {
    assertThat(GROUPS.needs(9_000_000).everyGroup()).isTrue();
    assertThat(GROUPS.answer(9_000_000, "fin", List.of())).isEqualTo(new ApprovalAnswer.Counts(1));
    assertThat(GROUPS.answer(9_000_000, "gil", List.of("fin")))
        .isEqualTo(new ApprovalAnswer.Counts(1));
    assertThat(GROUPS.answer(9_000_000, "pia", List.of("fin")))
        .isEqualTo(new ApprovalAnswer.Complete());
    assertThat(GROUPS.answer(9_000_000, "pia", List.of("fin", "gil")))
        .isEqualTo(new ApprovalAnswer.Complete());
    assertThat(GROUPS.answer(9_000_000, "maya", List.of("fin", "gil")))
        .isEqualTo(new ApprovalAnswer.NotInAGroup(List.of("product")));
  }

  @Test
  void once_enough_approved_nobody_else_is_asked_of() {
    assertThat(GROUPS.answer(100, "leo", List.of("maya")))
        .isEqualTo(new ApprovalAnswer.NotInAGroup(List.of()));
  }

  @Test
  void its_sentences_say_who_and_how_many() {
    assertThat(ApprovalPolicy.DEFAULT.sentences())
        .containsExactly(
            "From 0.00 a week moved, one person approves: any lead or admin, other than who asks.",
            "From 100,000.00 a week moved, 2 people approve: any lead or admin, other than who asks.",
            "From 50,000.00 a week moved, who approves signs in anew.",
            "A request that is not decided within 72 hours lapses.");
    assertThat(GROUPS.sentences())
        .contains(
            "From 90,000.00 a week moved, 2 people approve: at least one of each of finance, product,"
                + " other than who asks.",
            "From 0.00 a week moved, one person approves: of finance, marketing, other than who asks.",
            "finance: fin, gil, for moves of any size.",
            "marketing: fin, leo, maya, for moves of up to 50,000.00 a week.");
  }

  @Test
  void it_has_one_text_whatever_the_order() {
    assertThat(
            new ApprovalPolicy(
                    GROUPS.groups().reversed(),
                    GROUPS.tiers().reversed(),
                    GROUPS.expires(),
                    GROUPS.stepUpFrom())
                .canonical())
        .isEqualTo(GROUPS.canonical());
    assertThat(GROUPS.canonical())
        .isEqualTo(
            """
            approvals 1
            expires.seconds=86400
            group finance.limit=none
            group finance.members=fin gil
            group marketing.limit=5000000
            group marketing.members=fin leo maya
            group product.limit=none
            group product.members=pia
            step-up.from=1000000
            tier 0.approvals=1
            tier 0.every-group=false
            tier 0.groups=finance,marketing
            tier 5000000.approvals=2
            tier 5000000.every-group=false
            tier 5000000.groups=finance,marketing
            tier 9000000.approvals=2
            tier 9000000.every-group=true
            tier 9000000.groups=finance,product
            """);
  }

  @Test
  void what_changed_is_told_from_old_to_new() {
    assertThat(GROUPS.diff(GROUPS)).isEmpty();
    ApprovalPolicy next =
        new ApprovalPolicy(
            List.of(),
            List.of(Tier.of(0, 2), Tier.of(10_000_000, 2)),
            Duration.ofHours(48),
            4_000_000);
    assertThat(ApprovalPolicy.DEFAULT.diff(next))
        .extracting(Difference::toString)
        .containsExactly(
            "Approvals: From 0.00 a week moved, one person approves: any lead or admin, other than"
                + " who asks. → From 0.00 a week moved, 2 people approve: any lead or admin, other"
                + " than who asks.",
            "Signing in anew: From 50,000.00 a week moved, who approves signs in anew. → From"
                + " 40,000.00 a week moved, who approves signs in anew.",
            "Expiry: A request that is not decided within 72 hours lapses. → A request that is not"
                + " decided within 48 hours lapses.");
    assertThat(ApprovalPolicy.DEFAULT.diff(GROUPS))
        .contains(new Difference("Group", "none", "finance: fin, gil, for moves of any size."));
    assertThat(GROUPS.diff(ApprovalPolicy.DEFAULT))
        .contains(new Difference("Group", "product: pia, for moves of any size.", "none"));
  }

  @Test
  void everything_wrong_is_found_at_once() {
    List<Finding> findings =
        ApprovalFindings.of(
            List.of(
                Approvers.of("fin=ance", List.of("Ann"), -1L),
                Approvers.of("x", List.of(), null),
                Approvers.of("x", List.of("leo"), 50L)),
            List.of(Tier.of(100, 10), Tier.of(100, Set.of("ops"), 1)),
            Duration.ofMinutes(59),
            -1);
    assertThat(findings)
        .extracting(one -> one.place().column())
        .containsExactly(
            "group fin=ance",
            "group fin=ance.members",
            "group fin=ance.limit",
            "group x.members",
            "group x",
            "tier 100.approvals",
            "tier 100.approvals",
            "tier 100",
            "tier 100.groups",
            "tier 100.approvals",
            "tiers",
            "expires",
            "step-up.from");
    assertThat(findings).allMatch(one -> !one.accepted().isBlank());
    assertThat(findings.get(6).problem())
        .isEqualTo("From 1.00 a week 10 people must approve, and 0 may.");
  }

  @Test
  void at_the_edges_it_is_a_policy_and_one_past_them_it_is_none() {
    assertThat(found(1, Duration.ofHours(1), 0)).isEmpty();
    assertThat(found(9, Duration.ofDays(30), 10_000_000_000_000L)).isEmpty();
    assertThat(found(0, Duration.ofHours(1), 0)).hasSize(1);
    assertThat(found(10, Duration.ofHours(1), 0)).hasSize(1);
    assertThat(found(1, Duration.ofDays(30).plusSeconds(1), 0)).hasSize(1);
    assertThat(found(1, Duration.ofHours(1), 10_000_000_000_001L)).hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ApprovalPolicy(List.of(), List.of(), Duration.ofHours(1), 0))
        .withMessageContaining("No tier begins at 0");
    assertThatIllegalArgumentException().isThrownBy(() -> ApprovalPolicy.DEFAULT.needs(-1));
  }

  @Test
  void only_those_count_as_enough_whom_the_tier_asks_for_and_whose_limit_suffices() {
    List<Approvers> groups =
        List.of(
            Approvers.of("finance", List.of("fin"), null),
            Approvers.of("marketing", List.of("maya", "leo"), 5_000L));
    assertThat(of(groups, Tier.of(0, Set.of("finance"), 1))).isEmpty();
    assertThat(of(groups, Tier.of(0, Set.of("finance"), 2)))
        .singleElement()
        .satisfies(
            found ->
                assertThat(found.problem())
                    .isEqualTo("From 0.00 a week 2 people must approve, and 1 may."));
    assertThat(of(groups, Tier.of(0, Set.of(), 3))).isEmpty();
    assertThat(of(groups, Tier.of(0, 1), Tier.of(5_001, Set.of(), 3))).hasSize(1);
  }

  @Test
  void a_tier_begins_at_an_amount_and_names_groups_there_are() {
    List<Approvers> groups = List.of(Approvers.of("finance", List.of("fin"), null));
    assertThat(of(groups, Tier.of(0, 1), Tier.of(-1, 1)))
        .singleElement()
        .satisfies(found -> assertThat(found.place().column()).isEqualTo("tier -1"));
    assertThat(of(groups, Tier.of(0, Set.of("finance", "ops"), 1)))
        .singleElement()
        .satisfies(found -> assertThat(found.accepted()).isEqualTo("finance"));
    assertThat(of(List.of(), Tier.of(0, Set.of("ops"), 1)))
        .singleElement()
        .satisfies(found -> assertThat(found.accepted()).isEqualTo("no group, as there is none"));
    assertThat(ApprovalPolicy.DEFAULT.needs(0).approvals()).isEqualTo(1);
  }

  private static List<Finding> of(List<Approvers> groups, Tier... tiers) {
    return ApprovalFindings.of(groups, List.of(tiers), Duration.ofHours(24), 0);
  }

  private static List<Finding> found(int approvals, Duration expires, long stepUp) {
    return ApprovalFindings.of(List.of(), List.of(Tier.of(0, approvals)), expires, stepUp);
  }
}
