package io.plumbline.domain.mix.port;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static io.plumbline.domain.access.port.SampleBrands.NORTHERN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.champion.Promotion;
import io.plumbline.domain.mix.champion.PromotionRequest;
import io.plumbline.domain.mix.champion.PromotionRule;
import io.plumbline.domain.mix.champion.Waivers;
import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.Racing;
import io.plumbline.domain.shared.port.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of promotions promises. */
public abstract class PromotionsContract {

  private static final Actor MAYA = Actor.human("maya");
  private static final Actor LEO = Actor.human("leo");
  private static final Instant AT = Instant.parse("2026-11-22T05:00:00.123456Z");

  protected abstract Promotions promotions();

  protected abstract ModelRuns runs();

  protected abstract Transaction transaction();

  protected abstract Brands brands();

  @BeforeEach
  void two_brands_with_two_runs_each() {
    brands().add(HARBOUR);
    brands().add(NORTHERN);
    for (int number = 1; number <= 2; number++) {
      run(HARBOUR.id(), number);
      run(NORTHERN.id(), number);
    }
  }

  private void run(BrandId brand, int number) {
    ModelRun run =
        new ModelRun(
            id(brand, number),
            brand,
            number,
            AT,
            MAYA,
            "name: x\n",
            CodeVersion.UNKNOWN,
            SampleReport.named("x"));
    transaction()
        .run(
            () -> runs().add(run, new Posterior(List.of("a"), 2, 1, new double[2], new double[2])));
  }

  private static UUID id(BrandId brand, int number) {
    return new UUID(brand.value().hashCode(), number);
  }

  private Promotion.Pending asked(BrandId brand, int number, int run, @Nullable UUID champion) {
    TreeMap<PromotionRule, String> waived = new TreeMap<>();
    if (number % 2 == 1) {
      waived.put(PromotionRule.SHORT_HISTORY, "A young brand; \"we know\".");
      waived.put(PromotionRule.WORSE_THAN_CHAMPION, "The shop moved.");
    }
    Promotion.Pending pending =
        new Promotion.Pending(
            new PromotionRequest(
                new UUID(9, number),
                brand,
                id(brand, run),
                "R-%04d".formatted(run),
                champion,
                Actor.SYSTEM,
                MAYA,
                AT.plusSeconds(number),
                "It is better; größer.",
                new Waivers(waived),
                "R-0002 against R-0001: the same data."));
    transaction().run(() -> promotions().add(pending));
    return pending;
  }

  private static Promotion.Decision by(Actor actor) {
    return new Promotion.Decision(actor, AT.plusSeconds(60), "Looked at it.");
  }

  @Test
  void a_request_comes_back_as_it_was_and_to_its_brand_alone() {
    Promotion.Pending first = asked(HARBOUR.id(), 1, 1, null);
    Promotion.Pending second = asked(HARBOUR.id(), 2, 2, id(HARBOUR.id(), 1));
    assertThat(promotions().find(HARBOUR.id(), first.request().id())).contains(first);
    assertThat(promotions().find(HARBOUR.id(), second.request().id())).contains(second);
    assertThat(promotions().find(NORTHERN.id(), first.request().id())).isEmpty();
    assertThat(promotions().find(HARBOUR.id(), new UUID(9, 9))).isEmpty();
  }

  @Test
  void a_decision_comes_back_with_its_request() {
    Promotion.Pending pending = asked(HARBOUR.id(), 1, 1, null);
    Promotion.Rejected rejected = pending.rejected(by(LEO));
    assertThat(promotions().decide(rejected)).isTrue();
    assertThat(promotions().find(HARBOUR.id(), pending.request().id())).contains(rejected);
    Promotion.Pending again = asked(HARBOUR.id(), 3, 1, null);
    Promotion.Withdrawn withdrawn = again.withdrawn(by(MAYA));
    assertThat(promotions().decide(withdrawn)).isTrue();
    assertThat(promotions().newest(HARBOUR.id(), 9)).containsExactly(withdrawn, rejected);
    assertThat(promotions().newest(HARBOUR.id(), 1)).containsExactly(withdrawn);
    assertThat(promotions().newest(NORTHERN.id(), 9)).isEmpty();
  }

  @Test
  void what_was_decided_stays_as_it_is() {
    Promotion.Pending pending = asked(HARBOUR.id(), 1, 1, null);
    Promotion.Rejected rejected = pending.rejected(by(LEO));
    promotions().decide(rejected);
    assertThat(promotions().decide(pending.approved(by(LEO)))).isFalse();
    assertThat(promotions().find(HARBOUR.id(), pending.request().id())).contains(rejected);
    assertThat(promotions().champion(HARBOUR.id())).isEmpty();
  }

  @Test
  void a_request_is_no_decision() {
    Promotion.Pending pending = asked(HARBOUR.id(), 1, 1, null);
    assertThatThrownBy(() -> promotions().decide(pending))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void only_what_nobody_decided_is_pending() {
    Promotion.Pending first = asked(HARBOUR.id(), 1, 1, null);
    Promotion.Pending second = asked(HARBOUR.id(), 2, 2, null);
    asked(NORTHERN.id(), 3, 1, null);
    assertThat(promotions().pending(HARBOUR.id())).containsExactly(second, first);
    promotions().decide(first.withdrawn(by(MAYA)));
    assertThat(promotions().pending(HARBOUR.id())).containsExactly(second);
  }

  @Test
  void the_run_approved_last_is_champion_whatever_was_asked_last() {
    assertThat(promotions().champion(HARBOUR.id())).isEmpty();
    Promotion.Pending first = asked(HARBOUR.id(), 1, 1, null);
    Promotion.Pending second = asked(HARBOUR.id(), 2, 2, null);
    asked(HARBOUR.id(), 3, 2, null);
    Promotion.Approved later = second.approved(by(LEO));
    promotions().decide(later);
    assertThat(promotions().champion(HARBOUR.id())).contains(later);
    Promotion.Approved earlier = first.approved(by(LEO));
    promotions().decide(earlier);
    assertThat(promotions().champion(HARBOUR.id())).contains(earlier);
    assertThat(promotions().champion(NORTHERN.id())).isEmpty();
  }

  @Test
  void of_eight_who_decide_at_once_one_does() {
    Promotion.Pending pending = asked(HARBOUR.id(), 1, 1, null);
    List<Boolean> decided =
        Racing.threads(
            8, racer -> promotions().decide(pending.approved(by(Actor.human("p" + racer)))));
    assertThat(decided).containsOnlyOnce(true);
  }

  @Test
  void whoever_holds_a_brands_promotions_does_so_alone() {
    Promotion.Pending pending = asked(HARBOUR.id(), 1, 1, null);
    List<Boolean> decided =
        Racing.threads(
            8,
            racer ->
                transaction()
                    .in(
                        () -> {
                          promotions().hold(HARBOUR.id());
                          boolean free = promotions().pending(HARBOUR.id()).size() == 1;
                          if (free) {
                            promotions().decide(pending.rejected(by(LEO)));
                          }
                          return free;
                        }));
    assertThat(decided).containsOnlyOnce(true);
  }
}
