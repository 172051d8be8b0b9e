package io.plumbline.domain.change.port;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static io.plumbline.domain.access.port.SampleBrands.NORTHERN;
import static io.plumbline.domain.change.policy.SampleRules.ADA;
import static io.plumbline.domain.change.policy.SampleRules.BEA;
import static io.plumbline.domain.change.policy.SampleRules.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.change.policy.RuleBook;
import io.plumbline.domain.change.policy.RuleChange;
import io.plumbline.domain.change.policy.SampleRules;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.Racing;
import io.plumbline.domain.shared.port.Transaction;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of rules promises. */
public abstract class RuleBooksContract {

  private static final BrandId BRAND = HARBOUR.id();

  protected abstract RuleBooks books();

  protected abstract Transaction transaction();

  protected abstract Brands brands();

  @BeforeEach
  void two_brands() {
    brands().add(HARBOUR);
    brands().add(NORTHERN);
  }

  private RuleChange.Pending proposed(BrandId brand, int number, int replaces) {
    RuleChange.Pending pending = SampleRules.proposed(brand, number, replaces);
    transaction().run(() -> books().add(pending));
    return pending;
  }

  @Test
  void every_brand_begins_with_the_rules_of_version_one() {
    assertThat(books().inForce(BRAND)).isEqualTo(RuleBook.DEFAULT);
    assertThat(books().at(BRAND, 1)).contains(RuleBook.DEFAULT);
    assertThat(books().at(BRAND, 2)).isEmpty();
    assertThat(books().pending(BRAND)).isEmpty();
    assertThat(books().newest(BRAND, 9)).isEmpty();
  }

  @Test
  void a_proposal_comes_back_as_it_was_and_to_its_brand_alone() {
    RuleChange.Pending pending = proposed(BRAND, 1, 1);
    assertThat(books().find(BRAND, pending.proposal().id())).contains(pending);
    assertThat(books().pending(BRAND)).contains(pending);
    assertThat(books().find(NORTHERN.id(), pending.proposal().id())).isEmpty();
    assertThat(books().pending(NORTHERN.id())).isEmpty();
    assertThat(books().find(BRAND, new UUID(9, 9))).isEmpty();
    assertThat(books().inForce(BRAND)).isEqualTo(RuleBook.DEFAULT);
  }

  @Test
  void what_is_approved_is_in_force_and_earlier_versions_stay() {
    RuleChange.Pending second = proposed(BRAND, 1, 1);
    assertThat(books().decide(second.approved(by(BEA)))).isTrue();
    RuleChange.Pending third = proposed(BRAND, 2, 2);
    RuleChange.Approved approved = third.approved(by(BEA));
    assertThat(books().decide(approved)).isTrue();
    assertThat(books().inForce(BRAND)).isEqualTo(SampleRules.tight(3));
    assertThat(books().at(BRAND, 2)).contains(SampleRules.tight(2));
    assertThat(books().at(BRAND, 1)).contains(RuleBook.DEFAULT);
    assertThat(books().inForce(NORTHERN.id())).isEqualTo(RuleBook.DEFAULT);
    assertThat(books().newest(BRAND, 1)).containsExactly(approved);
    assertThat(books().newest(BRAND, 9)).containsExactly(approved, second.approved(by(BEA)));
  }

  @Test
  void what_is_rejected_or_withdrawn_is_never_in_force() {
    RuleChange.Pending first = proposed(BRAND, 1, 1);
    books().decide(first.rejected(by(BEA)));
    RuleChange.Pending second = proposed(BRAND, 2, 1);
    books().decide(second.withdrawn(by(ADA)));
    assertThat(books().inForce(BRAND)).isEqualTo(RuleBook.DEFAULT);
    assertThat(books().at(BRAND, 2)).isEmpty();
    assertThat(books().pending(BRAND)).isEmpty();
    assertThat(books().newest(BRAND, 9))
        .containsExactly(second.withdrawn(by(ADA)), first.rejected(by(BEA)));
  }

  @Test
  void what_was_decided_stays_as_it_is() {
    RuleChange.Pending pending = proposed(BRAND, 1, 1);
    assertThat(books().decide(pending.rejected(by(BEA)))).isTrue();
    assertThat(books().decide(pending.approved(by(BEA)))).isFalse();
    assertThat(books().inForce(BRAND)).isEqualTo(RuleBook.DEFAULT);
    assertThatThrownBy(() -> books().decide(pending)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void of_eight_who_decide_at_once_one_does() {
    RuleChange.Pending pending = proposed(BRAND, 1, 1);
    List<Boolean> decided =
        Racing.threads(8, racer -> books().decide(pending.approved(by(Actor.human("p" + racer)))));
    assertThat(decided).containsOnlyOnce(true);
  }

  @Test
  void whoever_holds_a_brands_rules_does_so_alone() {
    List<Boolean> added =
        Racing.threads(
            8,
            racer ->
                transaction()
                    .in(
                        () -> {
                          books().hold(BRAND);
                          boolean free = books().pending(BRAND).isEmpty();
                          if (free) {
                            books().add(SampleRules.proposed(BRAND, 100 + racer, 1));
                          }
                          return free;
                        }));
    assertThat(added).containsOnlyOnce(true);
  }
}
