package io.plumbline.domain.access.usecase;

import static io.plumbline.domain.access.usecase.Installation.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.usecase.SignIn.Outcome;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.shared.BrandId;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningInTest {

  private final Installation here = new Installation();
  private final User lena = here.has("lena", Role.MARKETING_LEAD, true);
  private final SignIn signIn =
      new SignIn(here.users, here, here.attempts, here.ledgers, here, here::now);

  @Test
  void the_right_password_signs_in() {
    assertThat(signIn.signIn("lena", PASSWORD)).isEqualTo(new Outcome.SignedIn(lena));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Lena", " lena ", "LENA"})
  void a_name_is_the_same_in_any_case_and_with_spaces_around_it(String name) {
    assertThat(signIn.signIn(name, PASSWORD)).isEqualTo(new Outcome.SignedIn(lena));
  }

  @Test
  void wrong_password_unknown_name_and_disabled_person_get_the_same_answer() {
    here.has("gone", Role.ADMIN, false);

    assertThat(signIn.signIn("lena", "wrong")).isEqualTo(new Outcome.Refused());
    assertThat(signIn.signIn("nobody", PASSWORD)).isEqualTo(new Outcome.Refused());
    assertThat(signIn.signIn("gone", PASSWORD)).isEqualTo(new Outcome.Refused());
  }

  @ParameterizedTest
  @ValueSource(strings = {"lena", "nobody", "no\0body", ""})
  void every_refusal_costs_one_comparison_of_hashes(String name) {
    signIn.signIn(name, "wrong");

    assertThat(here.hashesCompared()).isOne();
  }

  @Test
  void not_even_the_password_that_stands_for_nobody_lets_an_unknown_name_in() {
    assertThat(signIn.signIn("nobody", "nobody has this password"))
        .isEqualTo(new Outcome.Refused());
  }

  @ParameterizedTest
  @ValueSource(strings = {"lena", "nobody"})
  void the_ledgers_hear_once_of_an_hour_in_which_a_name_had_to_wait(String name) {
    BrandId acme = here.brand("Acme");
    fail(name, 4);
    assertThat(here.ledger.newest(acme, Long.MAX_VALUE, 9)).isEmpty();

    fail(name, 1);
    fail("somebody.else", 5);
    assertThat(here.ledger.newest(acme, Long.MAX_VALUE, 9))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo(Fact.Kind.SIGN_IN_BURST);
              assertThat(entry.subject()).isEqualTo("sign-in");
              assertThat(entry.details()).containsOnly(Map.entry("hour", "2026-11-22T08:00:00Z"));
              assertThat(entry.summary()).endsWith("in the hour from 2026-11-22T08:00:00Z.");
            });

    here.passes(Duration.ofHours(1));
    fail(name, 5);
    assertThat(here.ledger.newest(acme, Long.MAX_VALUE, 9)).hasSize(2);
  }

  @Test
  void after_five_failures_the_name_waits_even_with_the_right_password() {
    fail("lena", 5);

    assertThat(signIn.signIn("lena", PASSWORD))
        .isEqualTo(new Outcome.Waiting(Duration.ofMinutes(15)));
  }

  @Test
  void four_failures_are_forgiven() {
    fail("lena", 4);

    assertThat(signIn.signIn("lena", PASSWORD)).isEqualTo(new Outcome.SignedIn(lena));
  }

  @Test
  void a_success_forgets_the_failures_before_it() {
    fail("lena", 4);
    signIn.signIn("lena", PASSWORD);
    fail("lena", 4);

    assertThat(signIn.signIn("lena", PASSWORD)).isEqualTo(new Outcome.SignedIn(lena));
  }

  @Test
  void an_unknown_name_waits_too_so_that_waiting_tells_nothing() {
    fail("nobody", 5);

    assertThat(signIn.signIn("nobody", PASSWORD)).isInstanceOf(Outcome.Waiting.class);
  }

  @Test
  void the_case_of_the_name_does_not_help_to_guess_more_often() {
    fail("lena", 3);
    fail("LENA", 2);

    assertThat(signIn.signIn("Lena", PASSWORD)).isInstanceOf(Outcome.Waiting.class);
  }

  @Test
  void one_name_that_waits_keeps_nobody_else_out() {
    fail("nobody", 5);

    assertThat(signIn.signIn("lena", PASSWORD)).isEqualTo(new Outcome.SignedIn(lena));
  }

  @Test
  void waiting_ends_after_a_quarter_of_an_hour_and_tries_while_waiting_do_not_prolong_it() {
    fail("lena", 5);
    here.passes(Duration.ofMinutes(15));
    assertThat(signIn.signIn("lena", PASSWORD)).isInstanceOf(Outcome.Waiting.class);

    here.passes(Duration.ofMillis(1));

    assertThat(signIn.signIn("lena", PASSWORD)).isEqualTo(new Outcome.SignedIn(lena));
  }

  @Test
  void a_name_that_nobody_can_have_is_refused_and_never_stored() {
    fail("no\0body", 6);

    assertThat(signIn.signIn("no\0body", PASSWORD)).isEqualTo(new Outcome.Refused());
    assertThat(here.attempts.failuresSince("no\0body", here.now().minusSeconds(1))).isZero();
  }

  private void fail(String name, int times) {
    for (int i = 0; i < times; i++) {
      signIn.signIn(name, "wrong " + i);
    }
  }
}
