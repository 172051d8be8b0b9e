package io.plumbline.domain.programme.usecase;

import static io.plumbline.domain.programme.usecase.ProgrammeBench.ADA;
import static io.plumbline.domain.programme.usecase.ProgrammeBench.BRAND;
import static io.plumbline.domain.programme.usecase.ProgrammeBench.GONE;
import static io.plumbline.domain.programme.usecase.ProgrammeBench.LEO;
import static io.plumbline.domain.programme.usecase.ProgrammeBench.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.programme.Stewardship;
import io.plumbline.domain.shared.Actor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Somebody answers for the model, and an admin says who. */
class StewardOfTheModelTest {

  private final ProgrammeBench bench = new ProgrammeBench();

  private NameSteward.Outcome name(String steward, Actor by) {
    return bench.name().name(new NameSteward.Command(BRAND, steward, by, Origin.WEB));
  }

  @Test
  void nobody_answers_for_it_until_an_admin_names_somebody() {
    assertThat(bench.steward().of(BRAND)).isEqualTo(Stewardship.Vacant.NEVER_NAMED);
    assertThat(name("leo", ADA)).isInstanceOf(NameSteward.Outcome.Named.class);
    assertThat(bench.steward().of(BRAND))
        .asInstanceOf(type(Stewardship.Held.class))
        .satisfies(
            held -> {
              assertThat(held.steward().name()).isEqualTo("leo");
              assertThat(held.namedBy()).isEqualTo(ADA);
              assertThat(held.since()).isEqualTo(bench.clock.instant());
            });
  }

  @Test
  void the_ledger_tells_who_it_is_and_who_it_was() {
    name("leo", ADA);
    name("ada", ADA);
    assertThat(name("ada", ADA)).isInstanceOf(NameSteward.Outcome.Already.class);
    assertThat(bench.facts()).containsExactly(Fact.Kind.STEWARD_NAMED, Fact.Kind.STEWARD_NAMED);
    assertThat(bench.entries().getFirst().details()).doesNotContainKey("before");
    assertThat(bench.entries().getLast().details())
        .containsEntry("steward", "ada")
        .containsEntry("before", "leo")
        .containsEntry("role", "ADMIN");
  }

  @Test
  void neither_a_lead_nor_anybody_below_names_one() {
    for (Actor other : Stream.concat(NOBODY.stream(), Stream.of(LEO)).toList()) {
      assertThat(name("leo", other)).isEqualTo(new NameSteward.Outcome.NotAllowed(other));
    }
    assertThat(bench.facts()).isEmpty();
  }

  @Test
  void a_steward_can_sign_in_and_change_what_they_answer_for() {
    assertThat(name("gone", ADA)).isEqualTo(new NameSteward.Outcome.NoSuchPerson("gone"));
    assertThat(name("unknown", ADA)).isInstanceOf(NameSteward.Outcome.NoSuchPerson.class);
    assertThat(name("fin", ADA)).isInstanceOf(NameSteward.Outcome.Auditor.class);
    assertThat(bench.facts()).isEmpty();
  }

  @Test
  void who_may_no_longer_sign_in_answers_for_nothing() {
    name("leo", ADA);
    bench.transaction.run(
        () -> bench.programmes.name(BRAND, GONE.name(), bench.entries().getLast()));
    assertThat(bench.steward().of(BRAND))
        .asInstanceOf(type(Stewardship.Vacant.class))
        .satisfies(
            vacant -> assertThat(vacant.why()).startsWith("gone, the model steward, may no"));
  }
}
