package io.plumbline.domain.mix.usecase;

import static io.plumbline.domain.mix.usecase.RegistryBench.ADA;
import static io.plumbline.domain.mix.usecase.RegistryBench.BRAND;
import static io.plumbline.domain.mix.usecase.RegistryBench.FIN;
import static io.plumbline.domain.mix.usecase.RegistryBench.GONE;
import static io.plumbline.domain.mix.usecase.RegistryBench.LEO;
import static io.plumbline.domain.mix.usecase.RegistryBench.MAYA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.plumbline.domain.ledger.ChainVerification;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Verifying;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.champion.Objection;
import io.plumbline.domain.mix.champion.Promotion;
import io.plumbline.domain.mix.champion.PromotionPolicy;
import io.plumbline.domain.mix.champion.PromotionRule;
import io.plumbline.domain.mix.champion.ShownRun;
import io.plumbline.domain.mix.champion.Waivers;
import io.plumbline.domain.mix.inference.Diagnostics.Verdict;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.mix.usecase.DecidePromotion.Answer;
import io.plumbline.domain.programme.port.InMemoryProgrammes;
import io.plumbline.domain.programme.usecase.FindSteward;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.Racing;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A run becomes champion when one person asks for it and a second agrees. */
class ChampionAndChallengerTest {

  private final RegistryBench bench = new RegistryBench();
  private final MediaDataset data = bench.imported(120);
  private final ModelRun first = bench.add(bench.saw(1, data).channel("tv", 1, 0.2).by(MAYA));

  private final InMemoryProgrammes programmes = owned();

  private final RequestPromotion request =
      new RequestPromotion(
          bench.promotions,
          bench.runs,
          bench.format,
          bench.batches,
          bench.users,
          new FindSteward(programmes, bench.users),
          PromotionPolicy.DEFAULT,
          bench.ledger,
          bench::id,
          bench.transaction,
          bench.clock);

  private final DecidePromotion decide =
      new DecidePromotion(
          bench.promotions,
          bench.runs,
          bench.format,
          bench.batches,
          bench.users,
          new FindSteward(programmes, bench.users),
          PromotionPolicy.DEFAULT,
          bench.ledger,
          bench::id,
          bench.transaction,
          bench.clock);

  private InMemoryProgrammes owned() {
    InMemoryProgrammes owned = new InMemoryProgrammes(bench.transaction);
    owned.knowsSteward(BRAND, "leo", bench.clock.instant());
    return owned;
  }

  private final ShowChampion show = new ShowChampion(bench.runs, bench.promotions);

  private RequestPromotion.Outcome ask(ModelRun run, Actor by) {
    return ask(run, by, Waivers.NONE);
  }

  private RequestPromotion.Outcome ask(ModelRun run, Actor by, Waivers waivers) {
    return request.request(
        new RequestPromotion.Command(
            BRAND, new RunReference.ById(run.id()), "It is better.", waivers, by, Origin.REST));
  }

  private UUID asked(ModelRun run, Actor by) {
    return asked(ask(run, by)).request().id();
  }

  private static Promotion.Pending asked(RequestPromotion.Outcome outcome) {
    return switch (outcome) {
      case RequestPromotion.Outcome.Requested(var pending) -> pending;
      case RequestPromotion.Outcome other -> throw new AssertionError("refused: " + other);
    };
  }

  private DecidePromotion.Outcome answer(UUID promotion, Answer answer, Actor by) {
    return decide.decide(
        new DecidePromotion.Command(BRAND, promotion, answer, "Looked at it.", by, Origin.WEB));
  }

  private List<Fact.Kind> facts() {
    return bench.entries().stream().map(LedgerEntry::kind).toList();
  }

  @Test
  void two_people_make_a_champion_and_the_ledger_names_both() {
    UUID promotion = asked(first, MAYA);
    assertThat(answer(promotion, Answer.APPROVE, LEO))
        .asInstanceOf(type(DecidePromotion.Outcome.Decided.class))
        .satisfies(
            decided -> assertThat(decided.promotion()).isInstanceOf(Promotion.Approved.class));
    assertThat(show.show(BRAND).orElseThrow())
        .asInstanceOf(type(ShownRun.Champion.class))
        .satisfies(champion -> assertThat(champion.run()).isEqualTo(first))
        .satisfies(champion -> assertThat(champion.newest()).isNull());
    assertThat(facts())
        .containsExactly(Fact.Kind.MODEL_PROMOTION_REQUESTED, Fact.Kind.MODEL_PROMOTED);
    LedgerEntry promoted = bench.entries().getLast();
    assertThat(promoted.actor()).isEqualTo(LEO);
    assertThat(promoted.origin()).isEqualTo(Origin.WEB);
    assertThat(promoted.details())
        .containsEntry("requested_by", "maya")
        .containsEntry("decided_by", "leo")
        .containsEntry("comparison", "The brand has no champion yet.")
        .containsEntry("data_sha256", first.report().data().sha256());
    assertThat(Verifying.unsigned(bench.ledger, bench.clock).verify(BRAND).verdict())
        .isInstanceOf(ChainVerification.Verdict.Intact.class);
  }

  @Test
  void nobody_becomes_champion_of_a_brand_whose_model_nobody_answers_for() {
    UUID promotion = asked(first, MAYA);
    programmes.knowsSteward(BRAND, "gone", bench.clock.instant());
    for (Object outcome :
        List.of(
            answer(promotion, Answer.APPROVE, LEO),
            ask(bench.add(bench.saw(2, data).channel("tv", 1, 0.2).by(MAYA)), MAYA))) {
      assertThat(outcome.toString()).contains("NO_STEWARD").contains("gone, the model steward");
    }
    assertThat(bench.promotions.champion(BRAND)).isEmpty();
    programmes.knowsSteward(BRAND, "leo", bench.clock.instant());
    assertThat(answer(promotion, Answer.APPROVE, LEO))
        .isInstanceOf(DecidePromotion.Outcome.Decided.class);
  }

  @Test
  void an_admin_may_be_the_second_person() {
    UUID promotion = asked(first, MAYA);
    assertThat(answer(promotion, Answer.APPROVE, ADA))
        .isInstanceOf(DecidePromotion.Outcome.Decided.class);
  }

  @Test
  void who_asked_may_not_approve_and_the_attempt_goes_on_record() {
    UUID promotion = asked(first, LEO);
    for (Answer own : List.of(Answer.APPROVE, Answer.REJECT)) {
      assertThat(answer(promotion, own, LEO))
          .isInstanceOf(DecidePromotion.Outcome.OwnRequest.class);
    }
    assertThat(bench.promotions.champion(BRAND)).isEmpty();
    assertThat(facts())
        .containsExactly(
            Fact.Kind.MODEL_PROMOTION_REQUESTED,
            Fact.Kind.MODEL_PROMOTION_REFUSED,
            Fact.Kind.MODEL_PROMOTION_REFUSED);
    assertThat(bench.entries().getLast().details()).containsEntry("attempt_by", "leo");
  }

  @Test
  void who_had_the_run_fitted_may_not_approve_it_at_anothers_request() {
    UUID promotion = asked(first, LEO);
    assertThat(answer(promotion, Answer.APPROVE, MAYA))
        .isInstanceOf(DecidePromotion.Outcome.OwnRequest.class);
    assertThat(answer(promotion, Answer.APPROVE, ADA))
        .isInstanceOf(DecidePromotion.Outcome.Decided.class);
  }

  @Test
  void an_auditor_somebody_disabled_and_the_system_itself_may_neither_ask_nor_decide() {
    UUID promotion = asked(first, MAYA);
    for (Actor nobody :
        List.of(
            FIN, GONE, Actor.human("unknown"), Actor.SYSTEM, new Actor("leo", Actor.Kind.AGENT))) {
      assertThat(ask(first, nobody)).isInstanceOf(RequestPromotion.Outcome.NotAllowed.class);
      for (Answer answer : Answer.values()) {
        assertThat(answer(promotion, answer, nobody))
            .isInstanceOf(DecidePromotion.Outcome.NotAllowed.class);
      }
    }
    assertThat(bench.promotions.pending(BRAND)).hasSize(1);
    assertThat(bench.entries()).hasSize(1);
  }

  @Test
  void who_asked_may_take_it_back_and_nobody_else() {
    UUID promotion = asked(first, MAYA);
    assertThat(answer(promotion, Answer.WITHDRAW, LEO))
        .isInstanceOf(DecidePromotion.Outcome.NotOwnRequest.class);
    assertThat(answer(promotion, Answer.WITHDRAW, MAYA))
        .isInstanceOf(DecidePromotion.Outcome.Decided.class);
    assertThat(facts()).endsWith(Fact.Kind.MODEL_PROMOTION_WITHDRAWN);
    assertThat(bench.promotions.champion(BRAND)).isEmpty();
  }

  @Test
  void a_rejection_leaves_everything_as_it_was_but_the_ledger() {
    UUID promotion = asked(first, MAYA);
    assertThat(answer(promotion, Answer.REJECT, LEO))
        .isInstanceOf(DecidePromotion.Outcome.Decided.class);
    assertThat(show.show(BRAND)).contains(new ShownRun.Latest(first));
    assertThat(facts()).endsWith(Fact.Kind.MODEL_PROMOTION_REJECTED);
    assertThat(ask(first, MAYA)).isInstanceOf(RequestPromotion.Outcome.Requested.class);
  }

  @Test
  void a_rejection_without_a_reason_changes_nothing() {
    UUID promotion = asked(first, MAYA);
    assertThatThrownBy(
            () ->
                decide.decide(
                    new DecidePromotion.Command(
                        BRAND, promotion, Answer.REJECT, " ", LEO, Origin.REST)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(bench.promotions.pending(BRAND)).hasSize(1);
    assertThat(bench.entries()).hasSize(1);
  }

  @Test
  void what_was_decided_is_not_decided_again() {
    UUID promotion = asked(first, MAYA);
    answer(promotion, Answer.REJECT, LEO);
    for (Answer answer : Answer.values()) {
      assertThat(answer(promotion, answer, ADA))
          .isInstanceOf(DecidePromotion.Outcome.AlreadyDecided.class);
    }
    assertThat(answer(new UUID(7, 7), Answer.APPROVE, ADA))
        .isInstanceOf(DecidePromotion.Outcome.Unknown.class);
  }

  @Test
  void another_brands_request_is_not_there() {
    UUID promotion = asked(first, MAYA);
    DecidePromotion.Outcome outcome =
        decide.decide(
            new DecidePromotion.Command(
                new BrandId("other"), promotion, Answer.APPROVE, "", LEO, Origin.REST));
    assertThat(outcome).isInstanceOf(DecidePromotion.Outcome.Unknown.class);
    assertThat(
            request.request(
                new RequestPromotion.Command(
                    new BrandId("other"),
                    new RunReference.ById(first.id()),
                    "It is better.",
                    Waivers.NONE,
                    MAYA,
                    Origin.REST)))
        .isInstanceOf(RequestPromotion.Outcome.UnknownRun.class);
  }

  @Test
  void the_same_is_not_asked_twice_and_a_champion_not_again() {
    UUID promotion = asked(first, MAYA);
    assertThat(ask(first, LEO)).isInstanceOf(RequestPromotion.Outcome.AlreadyRequested.class);
    answer(promotion, Answer.APPROVE, LEO);
    assertThat(ask(first, LEO)).isInstanceOf(RequestPromotion.Outcome.AlreadyChampion.class);
  }

  @Test
  void a_challenger_is_compared_with_the_champion_it_replaces() {
    answer(asked(first, MAYA), Answer.APPROVE, LEO);
    ModelRun second = bench.add(bench.saw(2, data).channel("tv", 1.1, 0.2).by(MAYA));
    assertThat(show.show(BRAND).orElseThrow())
        .asInstanceOf(type(ShownRun.Champion.class))
        .satisfies(champion -> assertThat(champion.newest()).isEqualTo("R-0002"));
    Promotion.Pending pending = asked(ask(second, MAYA));
    assertThat(pending.request().champion()).isEqualTo(first.id());
    assertThat(pending.request().comparison())
        .startsWith("R-0002 against R-0001: the same data; the same specification; ROI of 1 of 1");
    answer(pending.request().id(), Answer.APPROVE, LEO);
    assertThat(show.show(BRAND).orElseThrow().run()).isEqualTo(second);
  }

  @Test
  void a_request_is_void_once_another_run_became_champion() {
    ModelRun second = bench.add(bench.saw(2, data).by(MAYA));
    UUID one = asked(first, MAYA);
    UUID other = asked(second, MAYA);
    answer(one, Answer.APPROVE, LEO);
    assertThat(answer(other, Answer.APPROVE, LEO))
        .isInstanceOf(DecidePromotion.Outcome.ChampionChanged.class);
    assertThat(answer(other, Answer.WITHDRAW, MAYA))
        .isInstanceOf(DecidePromotion.Outcome.Decided.class);
    assertThat(show.show(BRAND).orElseThrow().run()).isEqualTo(first);
  }

  @Test
  void a_run_that_is_not_fit_is_refused_with_every_reason() {
    ModelRun bad =
        bench.add(
            bench
                .saw(2, data)
                .check("convergence", Verdict.FAIL)
                .weeks(90, 0)
                .data("f".repeat(64)));
    assertThat(ask(bad, MAYA))
        .asInstanceOf(type(RequestPromotion.Outcome.Refused.class))
        .satisfies(
            refused ->
                assertThat(refused.objections())
                    .extracting(Objection::rule)
                    .containsExactly(
                        PromotionRule.REVIEW_FAILED,
                        PromotionRule.SHORT_HISTORY,
                        PromotionRule.NO_HELD_OUT_ACCURACY,
                        PromotionRule.STALE_DATA));
    assertThat(bench.entries()).isEmpty();
  }

  @Test
  void a_waiver_with_its_reason_lets_a_short_history_pass_and_goes_on_record() {
    RegistryBench young = new RegistryBench();
    MediaDataset weeks = young.imported(80);
    ModelRun run = young.add(young.saw(1, weeks));
    RequestPromotion asking =
        new RequestPromotion(
            young.promotions,
            young.runs,
            young.format,
            young.batches,
            young.users,
            new FindSteward(programmes, young.users),
            PromotionPolicy.DEFAULT,
            young.ledger,
            young::id,
            young.transaction,
            young.clock);
    RequestPromotion.Command plain =
        new RequestPromotion.Command(
            BRAND,
            new RunReference.ById(run.id()),
            "Our first model.",
            Waivers.NONE,
            MAYA,
            Origin.REST);
    assertThat(asking.request(plain)).isInstanceOf(RequestPromotion.Outcome.Refused.class);
    Waivers waived =
        new Waivers(new TreeMap<>(Map.of(PromotionRule.SHORT_HISTORY, "The brand is young.")));
    assertThat(
            asking.request(
                new RequestPromotion.Command(
                    BRAND, plain.run(), plain.reason(), waived, MAYA, Origin.REST)))
        .isInstanceOf(RequestPromotion.Outcome.Requested.class);
    assertThat(young.entries().getLast().details())
        .containsEntry("waiver short-history", "The brand is young.");
  }

  @Test
  void data_that_were_changed_after_the_request_stop_the_approval() {
    UUID promotion = asked(first, MAYA);
    SmallBrand restated = SmallBrand.of(120);
    restated.outcome()[50] += 1;
    bench.imported(restated);
    assertThat(answer(promotion, Answer.APPROVE, LEO))
        .asInstanceOf(type(DecidePromotion.Outcome.Refused.class))
        .satisfies(
            refused ->
                assertThat(refused.objections())
                    .extracting(Objection::rule)
                    .containsExactly(PromotionRule.STALE_DATA));
    assertThat(bench.promotions.champion(BRAND)).isEmpty();
    assertThat(bench.entries()).hasSize(1);
  }

  @Test
  void a_specification_nobody_can_read_any_more_is_stale() {
    ModelRun old = bench.add(bench.saw(2, data).spec(OneSpec.UNREADABLE));
    assertThat(ask(old, MAYA)).isInstanceOf(RequestPromotion.Outcome.Refused.class);
  }

  @Test
  void of_eight_answers_at_once_one_counts() {
    UUID promotion = asked(first, MAYA);
    List<DecidePromotion.Outcome> outcomes =
        Racing.threads(8, racer -> answer(promotion, Answer.APPROVE, racer % 2 == 0 ? LEO : ADA));
    assertThat(outcomes).filteredOn(DecidePromotion.Outcome.Decided.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(DecidePromotion.Outcome.AlreadyDecided.class::isInstance)
        .hasSize(7);
    assertThat(facts()).containsOnlyOnce(Fact.Kind.MODEL_PROMOTED);
  }

  @Test
  void a_brand_without_any_run_shows_none() {
    assertThat(show.show(new BrandId("other"))).isEmpty();
  }
}
