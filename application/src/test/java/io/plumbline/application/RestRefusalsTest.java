package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestRefusalsTest {

  private final Rest admin = Rest.as("admin");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/specification",
        "/batches",
        "/quality",
        "/jobs",
        "/fits/latest",
        "/ledger",
        "/ledger/verification"
      })
  void an_unknown_brand_is_not_found(String below) {
    problem(admin.get("/brands/nobody" + below), 404);
    problem(admin.get("/brands/ACME" + below), 404);
    problem(admin.get("/brands/..acme" + below), 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/brands/%2e%2e%2facme/jobs", "/brands/%5cacme/jobs"})
  void a_path_that_hides_something_is_refused_at_the_door(String path) {
    Rest.Answer answer = admin.get(path);

    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.body()).doesNotContain("io.plumbline", "jetty", "Exception");
  }

  @Test
  void a_job_of_another_brand_is_not_found() {
    problem(admin.get("/brands/acme/jobs/01890000-0000-7000-8000-000000000000"), 404);
    problem(admin.get("/brands/acme/jobs/1"), 404);
  }

  @Test
  void what_is_not_there_or_not_so_is_a_problem_too() {
    problem(admin.get("/nowhere"), 404);
    problem(admin.json("PATCH", "/brands", "{}"), 405);
    problem(admin.send("POST", "/brands", "text/plain", "x", Map.of()), 415);
    problem(admin.send("GET", "/brands", "", "", Map.of("Accept", "image/png")), 406);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"name\":", "[]", "{\"name\":\"x\",\"currency\":\"USD\",\"role\":1}", "{} {}"})
  void a_body_that_does_not_fit_is_refused_without_internals(String body) {
    Rest.Answer answer = admin.json("POST", "/brands", body);

    problem(answer, 400);
    assertThat(answer.body()).doesNotContain("jackson", "io.plumbline", "Exception");
  }

  @ParameterizedTest
  @CsvSource({"Acme, EUR, 409", "' ', EUR, 422", "Other, XXXX, 422", "Other, usd, 422"})
  void a_brand_that_cannot_be_is_refused_with_the_reason(String name, String currency, int status) {
    String body = "{\"name\":\"%s\",\"currency\":\"%s\"}".formatted(name, currency);

    problem(admin.json("POST", "/brands", body), status);
  }

  @Test
  void a_person_that_cannot_be_is_refused_with_the_reason() {
    problem(person("lead", "ADMIN", "correct horse battery"), 409);
    problem(person("new", "KING", "correct horse battery"), 422);
    problem(person("new", "ADMIN", "short"), 422);
    problem(person("New Person", "ADMIN", "correct horse battery"), 422);
  }

  private Rest.Answer person(String name, String role, String password) {
    return admin.json(
        "POST",
        "/users",
        "{\"name\":\"%s\",\"role\":\"%s\",\"password\":\"%s\"}".formatted(name, role, password));
  }

  @Test
  void a_body_longer_than_its_address_takes_is_refused() {
    problem(admin.json("POST", "/brands", " ".repeat(65_537)), 413);
    problem(
        admin.send(
            "PUT", "/brands/acme/specification", "text/yaml", "#".repeat((1 << 20) + 1), Map.of()),
        413);
  }

  @Test
  void a_wrong_password_and_an_unknown_name_are_told_apart_by_nobody() {
    Rest.Answer wrong = signIn("auditor", "not the password");
    Rest.Answer unknown = signIn("nobody-here", "not the password");

    problem(wrong, 401);
    problem(unknown, 401);
    assertThat(wrong.body()).isEqualTo(unknown.body());
    assertThat(wrong.header("WWW-Authenticate")).isEqualTo("Bearer");
  }

  @Test
  void after_five_failures_a_name_waits_and_is_told_how_long() {
    for (int failure = 0; failure < 5; failure++) {
      problem(signIn("guessed", "guess number " + failure), 401);
    }

    Rest.Answer answer = signIn("guessed", "guess number six");

    problem(answer, 429);
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
  }

  @Test
  void a_token_is_worthless_once_its_session_is_closed() {
    String token = Rest.signIn("lead");

    assertThat(Rest.with(token).get("/me").status()).isEqualTo(200);
    assertThat(Rest.with(token).delete("/sessions/current").status()).isEqualTo(204);
    problem(Rest.with(token).get("/me"), 401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "' OR 1=1 --", "00000000000000000000000000000000"})
  void a_token_nobody_gave_is_refused(String token) {
    problem(Rest.with(token).get("/me"), 401);
  }

  @Test
  void another_scheme_is_refused() {
    problem(
        Rest.anonymous().send("GET", "/me", "", "", Map.of("Authorization", "Basic bGVhZDpsZWFk")),
        401);
  }

  private static Rest.Answer signIn(String name, String password) {
    return Rest.anonymous()
        .json(
            "POST", "/sessions", "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password));
  }

  private static void problem(Rest.Answer answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().get("status").asInt()).isEqualTo(status);
    assertThat(answer.json().get("title").asString()).isNotBlank();
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }
}
