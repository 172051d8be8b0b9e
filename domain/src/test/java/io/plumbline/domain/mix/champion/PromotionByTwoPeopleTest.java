package io.plumbline.domain.mix.champion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.mix.registry.SampleRun;
import io.plumbline.domain.shared.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PromotionByTwoPeopleTest {

  private static final Actor MAYA = Actor.human("maya");
  private static final Actor LEO = Actor.human("leo");
  private static final Actor ADA = Actor.human("ada");

  /** Ada had the run fitted, Maya asks. */
  private static final Promotion.Pending PENDING =
      new Promotion.Pending(
          new PromotionRequest(
              new UUID(0, 1),
              SampleRun.BRAND,
              new UUID(0, 7),
              "R-0007",
              new UUID(0, 6),
              ADA,
              MAYA,
              Instant.EPOCH,
              "It forecasts better.",
              new Waivers(
                  new TreeMap<>(Map.of(PromotionRule.SHORT_HISTORY, "The brand is young."))),
              "R-0007 against R-0006: the same data."));

  @Test
  void a_second_person_approves_or_rejects() {
    assertThat(PENDING.approved(by(LEO, "")).decision().by()).isEqualTo(LEO);
    assertThat(PENDING.rejected(by(LEO, "no")).decision().note()).isEqualTo("no");
  }

  @Test
  void neither_who_asked_nor_who_had_it_fitted_decides() {
    for (Actor own : new Actor[] {MAYA, ADA}) {
      assertThat(PENDING.mayBeDecidedBy(own)).isFalse();
      assertThatThrownBy(() -> PENDING.approved(by(own, "fine")))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> PENDING.rejected(by(own, "no")))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void only_people_decide() {
    assertThat(PENDING.mayBeDecidedBy(Actor.SYSTEM)).isFalse();
    assertThat(PENDING.mayBeDecidedBy(new Actor("drafter", Actor.Kind.AGENT))).isFalse();
  }

  @Test
  void only_who_asked_takes_it_back() {
    assertThat(PENDING.withdrawn(by(MAYA, "")).decision().by()).isEqualTo(MAYA);
    assertThatThrownBy(() -> PENDING.withdrawn(by(LEO, "")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_rejection_says_why() {
    assertThatThrownBy(() -> PENDING.rejected(by(LEO, " "))).hasMessageContaining("reason");
  }

  @Test
  void a_request_says_why() {
    PromotionRequest request = PENDING.request();
    assertThatThrownBy(
            () ->
                new PromotionRequest(
                    request.id(),
                    request.brand(),
                    request.run(),
                    request.runLabel(),
                    null,
                    ADA,
                    MAYA,
                    Instant.EPOCH,
                    " ",
                    Waivers.NONE,
                    ""))
        .hasMessageContaining("reason");
  }

  @Test
  void the_ledger_names_both_people_the_waivers_and_the_comparison() {
    PromotionFact fact = new PromotionFact(PENDING.approved(by(LEO, "agreed")), "spec", "data");
    assertThat(fact.kind()).isEqualTo(Fact.Kind.MODEL_PROMOTED);
    assertThat(fact.summary()).isEqualTo("R-0007 is champion: asked for by maya, approved by leo");
    assertThat(fact.details())
        .containsEntry("requested_by", "maya")
        .containsEntry("decided_by", "leo")
        .containsEntry("author", "ada")
        .containsEntry("note", "agreed")
        .containsEntry("reason", "It forecasts better.")
        .containsEntry("replaces", new UUID(0, 6).toString())
        .containsEntry("waiver short-history", "The brand is young.")
        .containsEntry("comparison", "R-0007 against R-0006: the same data.")
        .containsEntry("spec_sha256", "spec")
        .containsEntry("data_sha256", "data");
  }

  @Test
  void every_state_is_a_fact_of_its_own() {
    assertThat(kind(PENDING)).isEqualTo(Fact.Kind.MODEL_PROMOTION_REQUESTED);
    assertThat(kind(PENDING.rejected(by(LEO, "no")))).isEqualTo(Fact.Kind.MODEL_PROMOTION_REJECTED);
    assertThat(kind(PENDING.withdrawn(by(MAYA, ""))))
        .isEqualTo(Fact.Kind.MODEL_PROMOTION_WITHDRAWN);
  }

  private static Fact.Kind kind(Promotion promotion) {
    return new PromotionFact(promotion, "", "").kind();
  }

  private static Promotion.Decision by(Actor actor, String note) {
    return new Promotion.Decision(actor, Instant.EPOCH, note);
  }
}
