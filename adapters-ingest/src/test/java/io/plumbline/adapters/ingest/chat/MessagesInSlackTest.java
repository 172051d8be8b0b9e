package io.plumbline.adapters.ingest.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.ingest.gateway.LocalPlatform;
import io.plumbline.adapters.ingest.gateway.OutboundHttp;
import io.plumbline.domain.change.Asks;
import io.plumbline.domain.chat.Posting;
import io.plumbline.domain.shared.BrandId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MessagesInSlackTest {

  private final LocalPlatform slack = new LocalPlatform();
  private final OutboundHttp http = new OutboundHttp(Set.of("127.0.0.1"), Duration.ofSeconds(5));
  private final SlackRoom room =
      new SlackRoom(
          http,
          slack.address("/api/"),
          Map.of(Asks.BRAND, "C0GOVERN"),
          null,
          name -> Optional.of("xoxb-token"),
          Notices.PAGE);

  @AfterEach
  void close() {
    http.close();
    slack.close();
  }

  private void answers(int status, String body, Map<String, String> headers) {
    slack.answers(status, body.getBytes(UTF_8), headers);
  }

  private JsonNode sent() {
    return JsonMapper.shared().readTree(slack.seen().getLast().text());
  }

  @Test
  void a_message_is_posted_and_changed_where_it_stands() {
    answers(200, "{\"ok\":true,\"channel\":\"C0GOVERN\",\"ts\":\"1795.1\"}", Map.of());
    Posting posted = room.post(Notices.open(true));
    assertThat(posted).isEqualTo(new Posting.Done("C0GOVERN/1795.1"));
    assertThat(slack.seen().getFirst().path()).isEqualTo("/api/chat.postMessage");
    assertThat(slack.seen().getFirst().headers().getFirst("Authorization"))
        .isEqualTo("Bearer xoxb-token");
    assertThat(sent().at("/blocks/7/elements/0/value").asString()).startsWith("v1|harbour|C-0007|");
    assertThat(sent().at("/blocks/7/elements/1/url").asString())
        .isEqualTo("https://plumbline.example.com/approvals/C-0007?brand=harbour");

    answers(200, "{\"ok\":true,\"channel\":\"C0GOVERN\",\"ts\":\"1795.1\"}", Map.of());
    assertThat(room.change("C0GOVERN/1795.1", Notices.open(false))).isEqualTo(posted);
    assertThat(slack.seen().getLast().path()).isEqualTo("/api/chat.update");
    assertThat(sent().get("ts").asString()).isEqualTo("1795.1");
    assertThat(slack.seen().getLast().text()).doesNotContain("plumbline_approve");
  }

  @Test
  void a_refusal_that_comes_as_200_is_one() {
    answers(200, "{\"ok\":false,\"error\":\"channel_not_found\"}", Map.of());
    assertThat(room.post(Notices.open(true)))
        .isEqualTo(new Posting.Failed("Slack says channel_not_found", null));
    answers(200, "<html>", Map.of());
    assertThat(room.post(Notices.open(true))).isInstanceOf(Posting.Failed.class);
  }

  @Test
  void who_is_told_to_wait_waits() {
    answers(429, "{\"ok\":false,\"error\":\"ratelimited\"}", Map.of("Retry-After", "40"));
    assertThat(room.post(Notices.open(true)))
        .isEqualTo(new Posting.Failed("HTTP 429", Duration.ofSeconds(40)));
    answers(503, "", Map.of());
    assertThat(room.post(Notices.open(true))).isEqualTo(new Posting.Failed("HTTP 503", null));
  }

  @Test
  void a_brand_without_a_channel_is_told_nowhere() {
    assertThat(room.serves(Asks.BRAND)).isTrue();
    assertThat(room.serves(new BrandId("acme"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no address",
        "https://169.254.169.254/latest/meta-data",
        "https://hooks.slack.com.evil.example/actions/1",
        "http://localhost/",
        "file:///etc/passwd"
      })
  void an_answer_goes_to_slack_or_nowhere(String address) {
    assertThat(room.tell(address, "Words", Optional.of(Notices.open(false)))).isPresent();
    assertThat(slack.seen()).isEmpty();
  }
}
