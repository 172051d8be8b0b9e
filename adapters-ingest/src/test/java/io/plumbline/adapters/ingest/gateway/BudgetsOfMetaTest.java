package io.plumbline.adapters.ingest.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.change.shipping.Answer;
import io.plumbline.domain.change.shipping.Reading;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BudgetsOfMetaTest {

  private final LocalPlatform platform = new LocalPlatform();
  private final OutboundHttp http = Calls.http();
  private final MetaGateway gateway =
      new MetaGateway(http, platform.address("/v23.0/"), Calls.CREDENTIALS);

  @AfterEach
  void stop() {
    http.close();
    platform.close();
  }

  @Test
  void the_present_amount_is_read_and_the_token_stays_out_of_the_address() {
    platform.answers(200, "meta-get.json");
    assertThat(gateway.read(Calls.META)).isEqualTo(new Reading.Present(5_000));
    assertThat(platform.seen())
        .singleElement()
        .satisfies(
            seen -> {
              assertThat(seen.method()).isEqualTo("GET");
              assertThat(seen.path()).isEqualTo("/v23.0/23851234567890123?fields=daily_budget");
              assertThat(seen.headers().getFirst("Authorization")).isEqualTo("Bearer EAAB.token");
            });
  }

  @Test
  void the_amount_is_set_as_a_form() {
    platform.answers(200, "meta-post.json");
    assertThat(gateway.set(Calls.META))
        .isEqualTo(new Answer.Accepted("23851234567890123: daily_budget = 4000, success"));
    assertThat(platform.seen().getFirst().text()).isEqualTo("daily_budget=4000");
    assertThat(platform.seen().getFirst().path()).isEqualTo("/v23.0/23851234567890123");
  }

  @Test
  void what_has_no_daily_budget_is_refused() {
    platform.answers(200, "meta-get-none.json");
    assertThat(gateway.read(Calls.META))
        .isEqualTo(new Reading.Refused("it has no daily budget of its own"));
  }

  @Test
  void a_limit_in_the_body_passes_whatever_the_status_says() {
    platform.answers(400, "meta-limit.json").answers(200, "meta-limit.json");
    assertThat(gateway.set(Calls.META)).isInstanceOf(Answer.Unclear.class);
    assertThat(gateway.read(Calls.META)).isInstanceOf(Reading.Unreachable.class);
  }

  @Test
  void an_error_of_ours_is_refused_with_the_reason_for_people() {
    platform.answers(400, "meta-invalid.json").answers(400, "meta-invalid.json");
    assertThat(gateway.set(Calls.META))
        .isEqualTo(new Answer.Refused("Your budget must be at least $1.00."));
    assertThat(gateway.read(Calls.META)).isInstanceOf(Reading.Refused.class);
  }

  @Test
  void a_failing_server_garbage_and_silence_say_nothing_of_the_amount() {
    platform
        .answers(500, "meta-invalid.json")
        .answers(403, "proxy.html")
        .answers(200, "meta-get.json")
        .answersAfter(Duration.ofSeconds(2))
        .trickles(Duration.ofSeconds(2));
    for (int i = 0; i < 5; i++) {
      assertThat(gateway.set(Calls.META)).isInstanceOf(Answer.Unclear.class);
    }
  }

  @Test
  void a_credential_that_is_not_accepted_may_be_renewed_before_it_is_given_up() {
    platform.answers(401, "meta-invalid.json");
    assertThat(gateway.set(Calls.META))
        .isEqualTo(new Answer.Unclear("HTTP 401: the credential is not accepted", null));
  }

  @Test
  void no_redirect_is_followed() {
    platform
        .answers(302, new byte[0], Map.of("Location", platform.address("/elsewhere").toString()))
        .answers(200, "meta-post.json");
    assertThat(gateway.set(Calls.META)).isInstanceOf(Answer.Unclear.class);
    assertThat(platform.seen()).hasSize(1);
  }
}
