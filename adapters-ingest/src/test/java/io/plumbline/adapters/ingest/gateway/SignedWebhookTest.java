package io.plumbline.adapters.ingest.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.change.shipping.Answer;
import io.plumbline.domain.change.shipping.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignedWebhookTest {

  private static final Instant NOW = Instant.parse("2026-11-22T05:00:00.123456Z");

  private final LocalPlatform platform = new LocalPlatform();
  private final OutboundHttp http = Calls.http();
  private final WebhookGateway gateway = gateway(Calls.CREDENTIALS);

  private WebhookGateway gateway(Credentials credentials) {
    return new WebhookGateway(
        http,
        Map.of("agency", platform.address("/budgets")),
        credentials,
        InstantSource.fixed(NOW));
  }

  @AfterEach
  void stop() {
    http.close();
    platform.close();
  }

  @Test
  void the_body_is_signed_with_the_time_and_carries_its_key() throws Exception {
    platform.answers(200, "webhook-receipt.json");
    assertThat(gateway.set(Calls.WEBHOOK)).isEqualTo(new Answer.Accepted("agency ticket 4711"));
    LocalPlatform.Seen seen = platform.seen().getFirst();
    assertThat(seen.headers().getFirst("Idempotency-Key")).isEqualTo(Calls.WEBHOOK.key());
    assertThat(seen.headers().getFirst("Plumbline-Timestamp"))
        .isEqualTo(Long.toString(NOW.getEpochSecond()));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Calls.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] expected =
        mac.doFinal(
            ("v1:" + NOW.getEpochSecond() + ":" + seen.text()).getBytes(StandardCharsets.UTF_8));
    assertThat(seen.headers().getFirst("Plumbline-Signature"))
        .isEqualTo("v1=" + HexFormat.of().formatHex(expected));
    assertThat(seen.text())
        .contains("\"request\":\"C-0007\"", "\"back\":false")
        .contains(
            "{\"channel\":\"radio\",\"item\":\"breakfast\",\"cents_a_week_before\":10000,"
                + "\"cents_a_week\":9000}");
  }

  @Test
  void the_same_call_has_the_same_key_and_body_each_time() {
    platform.answers(500, "proxy.html").answers(200, "webhook-receipt.json");
    gateway.set(Calls.WEBHOOK);
    gateway.set(Calls.WEBHOOK);
    assertThat(platform.seen().get(0).text()).isEqualTo(platform.seen().get(1).text());
    assertThat(platform.seen().get(0).headers().getFirst("Idempotency-Key"))
        .isEqualTo(platform.seen().get(1).headers().getFirst("Idempotency-Key"));
  }

  @Test
  void it_cannot_be_asked_and_an_unknown_one_is_refused() {
    assertThat(gateway.read(Calls.WEBHOOK)).isEqualTo(new Reading.Mute());
    WebhookGateway none =
        new WebhookGateway(http, Map.of(), Calls.CREDENTIALS, InstantSource.fixed(NOW));
    assertThat(none.read(Calls.WEBHOOK)).isInstanceOf(Reading.Refused.class);
    assertThat(none.set(Calls.WEBHOOK)).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void a_refusal_is_told_in_one_line() {
    platform.answers(422, "webhook-refused.json");
    assertThat(gateway.set(Calls.WEBHOOK))
        .isEqualTo(new Answer.Refused("no booking for breakfast radio"));
  }

  @Test
  void an_answer_without_a_receipt_is_none() {
    platform
        .answers(200, "meta-post.json")
        .answers(200, "proxy.html")
        .answers(404, "proxy.html")
        .answersAfter(Duration.ofSeconds(2));
    for (int i = 0; i < 4; i++) {
      assertThat(gateway.set(Calls.WEBHOOK)).isInstanceOf(Answer.Unclear.class);
    }
  }

  @Test
  void without_a_secret_nothing_is_sent() {
    assertThat(gateway(Calls.NONE).set(Calls.WEBHOOK)).isInstanceOf(Answer.Unclear.class);
    assertThat(platform.seen()).isEmpty();
  }
}
