package io.plumbline.adapters.ingest.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plumbline.adapters.ingest.gateway.Credentials;
import io.plumbline.adapters.ingest.gateway.JsonReply;
import io.plumbline.adapters.ingest.gateway.OutboundHttp;
import io.plumbline.adapters.ingest.gateway.Reply;
import io.plumbline.adapters.ingest.gateway.Texts;
import io.plumbline.domain.chat.Posting;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls of Slack's Web API with a bot's token: 200 is no answer yet, only {@code ok} counts. */
final class SlackApi {

  static final String TOKEN = "plumbline.slack.token";

  private static final Duration WHEN_TOLD_TO_WAIT = Duration.ofSeconds(30);

  private final OutboundHttp http;
  private final URI api;
  private final Credentials credentials;

  /**
   * @param api where the Web API is, ended by a slash
   */
  SlackApi(OutboundHttp http, URI api, Credentials credentials) {
    this.http = http;
    this.api = api;
    this.credentials = credentials;
  }

  /** Returns whether there is a token to call with. */
  boolean ready() {
    return credentials.named(TOKEN).filter(token -> !token.isBlank()).isPresent();
  }

  /** Returns what came of a call of a method of the Web API. */
  Posting call(String method, ObjectNode body) {
    Optional<String> token = credentials.named(TOKEN);
    if (token.isEmpty()) {
      return new Posting.Failed("the settings have no bot token for Slack", null);
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .header("Authorization", "Bearer " + token.get().strip())
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(BodyPublishers.ofString(body.toString(), UTF_8));
    return switch (http.send(request, api.resolve(method))) {
      case Reply.Lost(String why) -> new Posting.Failed(why, null);
      case Reply.Forbidden(String why) -> new Posting.Failed(why, null);
      case Reply.Received received -> posting(received);
    };
  }

  private static Posting posting(Reply.Received received) {
    if (!received.good()) {
      return new Posting.Failed(received.why(), received.retryAfter());
    }
    Optional<JsonNode> answer = JsonReply.object(received.body());
    boolean ok = answer.filter(json -> json.at("/ok").asBoolean(false)).isPresent();
    String channel = answer.map(json -> JsonReply.text(json, "/channel")).orElse(null);
    String ts = answer.map(json -> JsonReply.text(json, "/ts")).orElse(null);
    if (ok && channel != null && ts != null) {
      return new Posting.Done(channel + "/" + ts);
    }
    String error = answer.map(json -> JsonReply.text(json, "/error")).orElse("no such answer");
    return new Posting.Failed(
        "Slack says " + Texts.oneLine(error),
        error.equals("ratelimited") ? WHEN_TOLD_TO_WAIT : null);
  }
}
