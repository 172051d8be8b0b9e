package io.plumbline.adapters.ingest.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.change.shipping.Answer;
import io.plumbline.domain.change.shipping.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BudgetsOfGoogleAdsTest {

  private final LocalPlatform platform = new LocalPlatform();
  private final OutboundHttp http = Calls.http();
  private final GoogleAdsGateway gateway =
      new GoogleAdsGateway(http, platform.address("/v21/"), Calls.CREDENTIALS);

  @AfterEach
  void stop() {
    http.close();
    platform.close();
  }

  @Test
  void the_present_amount_is_read_in_micros() {
    platform.answers(200, "google-search.json");
    assertThat(gateway.read(Calls.GOOGLE)).isEqualTo(new Reading.Present(100_000_000));
    assertThat(platform.seen())
        .singleElement()
        .satisfies(
            seen -> {
              assertThat(seen.method()).isEqualTo("POST");
              assertThat(seen.path()).isEqualTo("/v21/customers/1234567890/googleAds:search");
              assertThat(seen.headers().getFirst("Authorization")).isEqualTo("Bearer ya29.token");
              assertThat(seen.headers().getFirst("developer-token")).isEqualTo("developer");
              assertThat(seen.text()).contains("WHERE campaign_budget.id = 555");
            });
  }

  @Test
  void the_amount_is_set_alone_and_in_micros() {
    platform.answers(200, "google-mutate.json");
    assertThat(gateway.set(Calls.GOOGLE))
        .isEqualTo(
            new Answer.Accepted(
                "customers/1234567890/campaignBudgets/555 = 110000000 micros a day"));
    assertThat(platform.seen().getFirst().path())
        .isEqualTo("/v21/customers/1234567890/campaignBudgets:mutate");
    assertThat(platform.seen().getFirst().text())
        .isEqualTo(
            """
            {"operations":[{"updateMask":"amountMicros","update":{"resourceName":\
            "customers/1234567890/campaignBudgets/555","amountMicros":"110000000"}}],\
            "partialFailure":false,"responseContentType":"MUTABLE_RESOURCE"}""");
  }

  @Test
  void a_budget_that_is_not_there_not_daily_or_in_other_money_is_refused() {
    String search =
        new String(LocalPlatform.recorded("google-search.json"), StandardCharsets.UTF_8);
    platform
        .answers(200, "google-search-none.json")
        .answers(200, bytes(search.replace("DAILY", "CUSTOM_PERIOD")), Map.of())
        .answers(200, bytes(search.replace("EUR", "USD")), Map.of());
    assertThat(gateway.read(Calls.GOOGLE))
        .isEqualTo(new Reading.Refused("there is no such campaign budget"));
    assertThat(gateway.read(Calls.GOOGLE))
        .isEqualTo(new Reading.Refused("its budget is not daily but CUSTOM_PERIOD"));
    assertThat(gateway.read(Calls.GOOGLE))
        .isEqualTo(new Reading.Refused("it counts in USD, the order in EUR"));
  }

  @Test
  void an_error_of_ours_is_refused_with_the_platforms_reason() {
    platform.answers(400, "google-invalid.json").answers(200, "google-mutate-partial.json");
    assertThat(gateway.set(Calls.GOOGLE))
        .isEqualTo(new Answer.Refused("A money amount was not a multiple of a minimum unit."));
    assertThat(gateway.set(Calls.GOOGLE))
        .isEqualTo(new Answer.Refused("The money amount was greater than the maximum CPC."));
  }

  @Test
  void too_many_calls_are_waited_out_as_long_as_asked() {
    platform.answers(
        429, LocalPlatform.recorded("google-exhausted.json"), Map.of("Retry-After", "30"));
    assertThat(gateway.set(Calls.GOOGLE))
        .isEqualTo(new Answer.Unclear("HTTP 429", Duration.ofSeconds(30)));
  }

  @Test
  void a_failing_server_garbage_and_silence_say_nothing_of_the_amount() {
    platform
        .answers(500, "google-exhausted.json")
        .answers(502, "proxy.html")
        .answers(200, "proxy.html")
        .answers(200, bytes("{}"), Map.of())
        .answers(200, new byte[100_000], Map.of())
        .answersAfter(Duration.ofSeconds(2))
        .trickles(Duration.ofSeconds(2));
    for (int i = 0; i < 7; i++) {
      assertThat(gateway.set(Calls.GOOGLE)).isInstanceOf(Answer.Unclear.class);
    }
  }

  @Test
  void an_amount_that_is_not_the_one_that_was_set_is_no_confirmation() {
    String other =
        new String(LocalPlatform.recorded("google-mutate.json"), StandardCharsets.UTF_8)
            .replace("110000000", "109990000");
    platform.answers(200, bytes(other), Map.of());
    assertThat(gateway.set(Calls.GOOGLE)).isInstanceOf(Answer.Unclear.class);
  }

  @Test
  void without_credentials_nothing_is_called() {
    GoogleAdsGateway none = new GoogleAdsGateway(http, platform.address("/v21/"), Calls.NONE);
    assertThat(none.read(Calls.GOOGLE)).isInstanceOf(Reading.Unreachable.class);
    assertThat(platform.seen()).isEmpty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
