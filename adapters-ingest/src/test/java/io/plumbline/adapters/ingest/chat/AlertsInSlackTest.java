package io.plumbline.adapters.ingest.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.ingest.gateway.LocalPlatform;
import io.plumbline.adapters.ingest.gateway.OutboundHttp;
import io.plumbline.adapters.ingest.mail.AlertPage;
import io.plumbline.domain.access.port.SampleBrands;
import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.alert.AlertDelivery;
import io.plumbline.domain.alert.AlertMessage;
import io.plumbline.domain.alert.AlertRoute;
import io.plumbline.domain.alert.SampleAlerts;
import io.plumbline.domain.alert.Sending;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AlertsInSlackTest {

  private final LocalPlatform slack = new LocalPlatform();
  private final OutboundHttp http = new OutboundHttp(Set.of("127.0.0.1"), Duration.ofSeconds(5));
  private final SlackAlerts alerts = alerts("xoxb-token");

  private SlackAlerts alerts(String token) {
    return new SlackAlerts(
        http,
        slack.address("/api/"),
        name -> Optional.of(token),
        new AlertPage(URI.create("https://plumbline.example.com/")));
  }

  @AfterEach
  void close() {
    http.close();
    slack.close();
  }

  private static AlertMessage message() {
    Alert alert = SampleAlerts.open(7, SampleAlerts.below("<!channel> TV", 0.54));
    return new AlertMessage(
        AlertDelivery.of(
            new UUID(1, 2),
            alert,
            new AlertRoute.Receiver(AlertRoute.Way.SLACK, "C0ALERT"),
            SampleAlerts.AT),
        alert,
        SampleBrands.HARBOUR);
  }

  private Sending answered(int status, String body, Map<String, String> headers) {
    slack.answers(status, body.getBytes(UTF_8), headers);
    return alerts.send(message());
  }

  @Test
  void it_is_posted_into_its_channel_with_its_next_step_and_mentions_nobody() {
    assertThat(answered(200, "{\"ok\":true,\"channel\":\"C0ALERT\",\"ts\":\"1\"}", Map.of()))
        .isEqualTo(new Sending.Sent());
    assertThat(slack.seen().getFirst().path()).isEqualTo("/api/chat.postMessage");
    JsonNode body = JsonMapper.shared().readTree(slack.seen().getLast().text());
    assertThat(body.at("/channel").asString()).isEqualTo("C0ALERT");
    assertThat(body.at("/text").asString()).contains("&lt;!channel&gt; TV below 1.00");
    assertThat(body.at("/metadata/event_payload/delivery").asString())
        .isEqualTo(new UUID(1, 2).toString());
    assertThat(body.at("/blocks/2/text/text").asString()).contains("*Next step* Plan a reduction");
    assertThat(body.at("/blocks/3/elements/0/url").asString())
        .isEqualTo("https://plumbline.example.com/alerts/A-0007?brand=harbour-retail");
  }

  @Test
  void a_channel_that_is_none_is_given_up_and_all_else_is_tried_again() {
    assertThat(answered(200, "{\"ok\":false,\"error\":\"channel_not_found\"}", Map.of()))
        .isEqualTo(new Sending.Refused("Slack says channel_not_found"));
    assertThat(answered(429, "", Map.of("Retry-After", "40")))
        .isEqualTo(new Sending.Failed("HTTP 429", Duration.ofSeconds(40)));
    assertThat(answered(503, "", Map.of())).isEqualTo(new Sending.Failed("HTTP 503", null));
  }

  @Test
  void without_a_token_it_is_not_ready() {
    assertThat(alerts.ready()).isTrue();
    assertThat(alerts(" ").ready()).isFalse();
  }
}
