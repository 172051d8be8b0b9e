package io.plumbline.adapters.ingest.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.ingest.gateway.LocalPlatform;
import io.plumbline.adapters.ingest.gateway.OutboundHttp;
import io.plumbline.domain.change.Asks;
import io.plumbline.domain.chat.Posting;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CardsInTeamsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void a_card_has_the_recorded_shape() throws IOException {
    try (InputStream recorded =
        CardsInTeamsTest.class.getResourceAsStream("/chat/teams-card.json")) {
      assertThat(JSON.readTree(new TeamsCard(Notices.PAGE).of(Notices.open(true)).toString()))
          .isEqualTo(JSON.readTree(recorded));
    }
  }

  @Test
  void it_goes_to_the_workflows_address_and_failures_are_told_without_it() {
    try (LocalPlatform teams = new LocalPlatform();
        OutboundHttp http = new OutboundHttp(Set.of("127.0.0.1"), Duration.ofSeconds(5))) {
      String address = teams.address("/workflows/1?sig=s3cr3t").toString();
      TeamsRoom room = new TeamsRoom(http, name -> Optional.of(address), Notices.PAGE);
      assertThat(room.serves(Asks.BRAND)).isTrue();

      teams.answers(202, new byte[0], Map.of());
      assertThat(room.post(Notices.open(true))).isInstanceOf(Posting.Done.class);
      assertThat(teams.seen().getFirst().path()).isEqualTo("/workflows/1?sig=s3cr3t");
      teams.answers(429, new byte[0], Map.of("Retry-After", "7"));
      assertThat(room.post(Notices.open(true)))
          .isEqualTo(new Posting.Failed("HTTP 429", Duration.ofSeconds(7)));
      teams.answers(400, "bad".getBytes(UTF_8), Map.of());
      assertThat(room.post(Notices.open(true)).toString()).doesNotContain("s3cr3t");
    }
  }

  @Test
  void without_an_address_nobody_is_told() {
    try (OutboundHttp http = new OutboundHttp(Set.of(), Duration.ofSeconds(1))) {
      assertThat(new TeamsRoom(http, name -> Optional.empty(), Notices.PAGE).serves(Asks.BRAND))
          .isFalse();
    }
  }
}
