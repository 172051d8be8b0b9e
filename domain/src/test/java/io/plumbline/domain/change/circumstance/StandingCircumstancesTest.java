package io.plumbline.domain.change.circumstance;

import static io.plumbline.domain.change.circumstance.SampleCircumstances.AT;
import static io.plumbline.domain.change.circumstance.SampleCircumstances.FREQUENCY;
import static io.plumbline.domain.change.circumstance.SampleCircumstances.LAUNCH;
import static io.plumbline.domain.change.circumstance.SampleCircumstances.LAUNCH_OF_ALL;
import static io.plumbline.domain.change.circumstance.SampleCircumstances.LEARNING;
import static io.plumbline.domain.change.circumstance.SampleCircumstances.LEARNING_OPEN;
import static io.plumbline.domain.change.circumstance.SampleCircumstances.MONDAY;
import static io.plumbline.domain.change.circumstance.SampleCircumstances.REACH;
import static io.plumbline.domain.change.circumstance.SampleCircumstances.SOCIAL;
import static io.plumbline.domain.change.circumstance.SampleCircumstances.STOCK;
import static io.plumbline.domain.change.circumstance.SampleCircumstances.TEST;
import static io.plumbline.domain.change.circumstance.SampleCircumstances.TEST_OF_ITEM;
import static io.plumbline.domain.change.circumstance.SampleCircumstances.stated;
import static io.plumbline.domain.change.circumstance.SampleCircumstances.stock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plumbline.domain.guardrail.Circumstances;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was stated, as rules judge by it. */
class StandingCircumstancesTest {

  private static final BrandId BRAND = new BrandId("harbour");
  private static final LocalDate STATED = LocalDate.of(2026, 11, 22);

  private static StatedCircumstance withdrawn(StatedCircumstance stated) {
    return stated.withdrawn(
        new StatedCircumstance.Withdrawal(Actor.human("leo"), AT, "It was postponed."));
  }

  private static Circumstances on(LocalDate day, StatedCircumstance... stated) {
    return StandingCircumstances.of(List.of(stated)).on(day, Map.of(SOCIAL, 91), 84);
  }

  @Test
  void everything_stated_reaches_the_rules() {
    Circumstances known =
        on(
            MONDAY,
            stated(BRAND, 1, LAUNCH),
            stated(BRAND, 2, LEARNING),
            stated(BRAND, 3, LEARNING_OPEN),
            stated(BRAND, 4, FREQUENCY),
            stated(BRAND, 5, REACH),
            stated(BRAND, 6, TEST),
            stated(BRAND, 7, TEST_OF_ITEM));
    assertThat(known.launches()).extracting(Circumstances.Launch::name).hasSize(1);
    assertThat(known.learning()).hasSize(2);
    assertThat(known.frequencies()).extracting(Circumstances.Frequency::perWeek).contains(3.25);
    assertThat(known.reach()).containsEntry(SOCIAL, 2_000_000L);
    assertThat(known.running())
        .extracting(Circumstances.RunningTest::id)
        .containsExactly("EXP-041", "EXP-042");
    assertThat(known.quality()).containsEntry(SOCIAL, 91);
    assertThat(known.outcomeQuality()).isEqualTo(84);
  }

  @Test
  void stock_is_used_up_from_the_day_it_was_stated() {
    assertThat(on(STATED, stated(BRAND, 1, STOCK)).cover().getFirst().days()).isEqualTo(41);
    assertThat(on(STATED.plusDays(10), stated(BRAND, 1, STOCK)).cover().getFirst().days())
        .isEqualTo(31);
    assertThat(on(STATED.plusDays(99), stated(BRAND, 1, STOCK)).cover().getFirst().days()).isZero();
    assertThat(on(STATED.minusDays(5), stated(BRAND, 1, STOCK)).cover().getFirst().days())
        .isEqualTo(41);
  }

  @Test
  void of_two_statements_on_one_thing_the_later_counts_and_a_withdrawn_one_never() {
    StatedCircumstance first = stated(BRAND, 1, stock(41));
    StatedCircumstance second = stated(BRAND, 2, stock(5));
    assertThat(on(STATED, first, second).cover()).hasSize(1);
    assertThat(on(STATED, first, second).cover().getFirst().days()).isEqualTo(5);
    assertThat(on(STATED, first, withdrawn(second)).cover().getFirst().days()).isEqualTo(41);
    assertThat(on(STATED, withdrawn(first), withdrawn(second)).cover()).isEmpty();
    assertThat(
            StandingCircumstances.of(List.of(first, stated(BRAND, 3, LAUNCH), second)).statements())
        .extracting(one -> one.id().getLeastSignificantBits())
        .containsExactly(3L, 2L);
  }

  @Test
  void what_can_matter_no_longer_is_left_out_whatever_the_thresholds_may_be_set_to() {
    assertThat(LAUNCH.matters(MONDAY.plusDays(67))).isTrue();
    assertThat(LAUNCH.matters(MONDAY.plusDays(68))).isFalse();
    assertThat(LEARNING.matters(MONDAY.plusDays(6))).isTrue();
    assertThat(LEARNING.matters(MONDAY.plusDays(7))).isFalse();
    assertThat(LEARNING_OPEN.matters(MONDAY.plusDays(59))).isTrue();
    assertThat(LEARNING_OPEN.matters(MONDAY.plusDays(60))).isFalse();
    assertThat(TEST.matters(MONDAY.plusDays(41))).isTrue();
    assertThat(TEST.matters(MONDAY.plusDays(42))).isFalse();
    for (Circumstance lasting : List.of(STOCK, FREQUENCY, REACH)) {
      assertThat(lasting.matters(MONDAY.plusYears(1))).isTrue();
    }
    assertThat(on(MONDAY.plusDays(68), stated(BRAND, 1, LAUNCH)).launches()).isEmpty();
  }

  @Test
  void figures_that_change_by_themselves_are_stale_after_a_fortnight() {
    for (Circumstance figure : List.of(STOCK, FREQUENCY, REACH)) {
      assertThat(stated(BRAND, 1, figure).stale(STATED.plusDays(14))).isFalse();
      assertThat(stated(BRAND, 1, figure).stale(STATED.plusDays(15))).isTrue();
    }
    for (Circumstance date : List.of(LAUNCH, LEARNING, TEST)) {
      assertThat(stated(BRAND, 1, date).stale(STATED.plusDays(99))).isFalse();
    }
  }

  @Test
  void each_is_a_sentence() {
    assertThat(List.of(LAUNCH, LAUNCH_OF_ALL, LEARNING, LEARNING_OPEN, STOCK))
        .extracting(Circumstance::sentence)
        .containsExactly(
            "Black Friday; größer is launched from 2026-11-27 to 2026-11-30; it concerns paid"
                + " social, tv.",
            "Spring is launched from 2027-03-02 to 2027-03-02; it concerns every channel.",
            "paid social learns from 2026-11-23 to 2026-11-29.",
            "paid social has been learning since 2026-11-22; the platform does not tell until when.",
            "The stock of shoes lasts 41 days from the day it is stated.");
    assertThat(List.of(FREQUENCY, REACH, TEST, TEST_OF_ITEM))
        .extracting(Circumstance::sentence)
        .containsExactly(
            "A person reached sees prospecting of paid social 3.25 times a week.",
            "paid social reaches 2,000,000 people a week.",
            "EXP-041 runs on paid social from 2026-11-23 to 2026-12-06.",
            "EXP-042 runs on prospecting of paid social from 2026-11-23 to 2026-12-06.");
  }

  @Test
  void the_facts_name_the_thing_and_who_said_so() {
    CircumstanceFact fact = new CircumstanceFact(stated(BRAND, 1, TEST));
    assertThat(fact.kind()).isEqualTo(Fact.Kind.CIRCUMSTANCE_STATED);
    assertThat(fact.subject()).isEqualTo("00000000-0000-0008-0000-000000000001");
    assertThat(fact.summary()).isEqualTo("maya states: " + TEST.sentence());
    assertThat(fact.details())
        .containsEntry("kind", "running-test")
        .containsEntry("thing", "EXP-041")
        .containsEntry("sentence", TEST.sentence())
        .containsEntry("stated_by", "maya")
        .containsEntry("stated_at", "2026-11-22T05:00:01.123456Z")
        .containsEntry("note", "From the shop; größer.")
        .doesNotContainKey("reason");
    CircumstanceFact over = new CircumstanceFact(withdrawn(stated(BRAND, 1, STOCK)));
    assertThat(over.kind()).isEqualTo(Fact.Kind.CIRCUMSTANCE_WITHDRAWN);
    assertThat(over.summary()).startsWith("leo takes back what maya stated: The stock");
    assertThat(over.details())
        .containsEntry("withdrawn_by", "leo")
        .containsEntry("reason", "It was postponed.");
  }

  @Test
  void what_makes_no_sense_cannot_be_stated() {
    refused(() -> new Circumstance.Reach(SOCIAL, -1));
    refused(() -> new Circumstance.Reach(SOCIAL, 10_000_000_001L));
    refused(() -> stock(3_661));
    refused(() -> new Circumstance.Stock(new Circumstances.Cover(" ", 1)));
    refused(() -> new Circumstance.Frequency(new Circumstances.Frequency(SOCIAL, " ", 1)));
    refused(() -> new Circumstance.Frequency(new Circumstances.Frequency(SOCIAL, "a", 1_001)));
    refused(() -> new StatedCircumstance.Withdrawal(Actor.SYSTEM, AT, " "));
    refused(() -> new StatedCircumstance.Withdrawal(Actor.SYSTEM, AT, "x".repeat(1001)));
    refused(() -> withdrawn(withdrawn(stated(BRAND, 1, STOCK))));
  }

  @Test
  void what_is_at_its_limit_can_be_stated() {
    assertThat(stock(3_660).sentence()).contains("3660 days");
    assertThat(new Circumstance.Frequency(new Circumstances.Frequency(SOCIAL, "a", 1_000)).kind())
        .isEqualTo(Circumstance.Kind.FREQUENCY);
    assertThat(new Circumstance.Reach(SOCIAL, 0).sentence()).contains("reaches 0 people");
    assertThat(new Circumstance.Reach(SOCIAL, 10_000_000_000L).sentence())
        .contains("10,000,000,000");
    assertThat(new StatedCircumstance.Withdrawal(Actor.SYSTEM, AT, "x".repeat(1000)).reason())
        .hasSize(1000);
    assertThat(noted("x".repeat(1000)).note()).hasSize(1000);
    refused(() -> noted("x".repeat(1001)));
  }

  private static StatedCircumstance noted(String note) {
    StatedCircumstance one = stated(BRAND, 1, STOCK);
    return new StatedCircumstance(
        one.id(), one.brand(), one.what(), one.by(), one.at(), note, null);
  }

  @Test
  void statements_on_different_things_stand_side_by_side() {
    Circumstance boots = new Circumstance.Stock(new Circumstances.Cover("boots", 9));
    assertThat(on(STATED, stated(BRAND, 1, STOCK), stated(BRAND, 2, boots)).cover())
        .extracting(Circumstances.Cover::product)
        .containsExactly("boots", "shoes");
    ChannelId tv = new ChannelId("tv");
    assertThat(
            on(STATED, stated(BRAND, 1, REACH), stated(BRAND, 2, new Circumstance.Reach(tv, 5)))
                .reach())
        .containsOnlyKeys(SOCIAL, tv);
    assertThat(on(STATED, stated(BRAND, 1, LAUNCH), stated(BRAND, 2, LAUNCH_OF_ALL)).launches())
        .extracting(Circumstances.Launch::name)
        .containsExactly("Black Friday; größer", "Spring");
    assertThat(LAUNCH.thing()).isEqualTo("Black Friday; größer of 2026-11-27");
  }

  @Test
  void each_kind_has_a_name_for_people_and_one_for_texts() {
    assertThat(Circumstance.Kind.values())
        .extracting(Circumstance.Kind::label)
        .containsExactly("Launch", "Learning phase", "Stock", "Frequency", "Reach", "Running test");
    assertThat(Circumstance.Kind.LEARNING_PHASE.key()).isEqualTo("learning-phase");
  }

  private static void refused(Runnable making) {
    assertThatIllegalArgumentException().isThrownBy(making::run);
  }
}
