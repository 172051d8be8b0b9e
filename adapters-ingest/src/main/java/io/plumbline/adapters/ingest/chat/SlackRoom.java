package io.plumbline.adapters.ingest.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plumbline.adapters.ingest.gateway.Credentials;
import io.plumbline.adapters.ingest.gateway.OutboundHttp;
import io.plumbline.adapters.ingest.gateway.Reply;
import io.plumbline.domain.chat.Medium;
import io.plumbline.domain.chat.Notice;
import io.plumbline.domain.chat.Posting;
import io.plumbline.domain.chat.port.ChatReplies;
import io.plumbline.domain.chat.port.ChatRoom;
import io.plumbline.domain.shared.BrandId;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Slack, by its Web API: {@code chat.postMessage} and {@code chat.update} with a bot's token, and
 * the response address of a click. It answers 200 to what it refuses; only {@code ok} counts.
 */
public final class SlackRoom implements ChatRoom, ChatReplies {

  /** The name of the bot's token in the settings. */
  public static final String TOKEN = SlackApi.TOKEN;

  private final OutboundHttp http;
  private final SlackApi api;
  private final Map<BrandId, String> channels;
  private final @Nullable String otherwise;
  private final SlackMessage messages;

  /**
   * @param http calls Slack's hosts, the response addresses' included, and no others
   * @param api where the Web API is, ended by a slash
   * @param channels the channel of each brand
   * @param otherwise the channel of the brands that have none there; null for nowhere
   */
  public SlackRoom(
      OutboundHttp http,
      URI api,
      Map<BrandId, String> channels,
      @Nullable String otherwise,
      Credentials credentials,
      RequestPage page) {
    this.http = http;
    this.api = new SlackApi(http, api, credentials);
    this.channels = Map.copyOf(channels);
    this.otherwise = otherwise;
    this.messages = new SlackMessage(page);
  }

  @Override
  public Medium medium() {
    return Medium.SLACK;
  }

  @Override
  public boolean serves(BrandId brand) {
    return channel(brand) != null;
  }

  private @Nullable String channel(BrandId brand) {
    return channels.getOrDefault(brand, otherwise);
  }

  @Override
  public Posting post(Notice notice) {
    ObjectNode body = SlackMessage.body().put("channel", channel(notice.brand()));
    messages.write(body, notice);
    return api.call("chat.postMessage", body);
  }

  @Override
  public Posting change(String place, Notice notice) {
    String[] parts = place.split("/", 2);
    ObjectNode body = SlackMessage.body().put("channel", parts[0]).put("ts", parts[1]);
    messages.write(body, notice);
    return api.call("chat.update", body);
  }

  @Override
  public Optional<String> tell(String address, String words, Optional<Notice> instead) {
    URI to;
    try {
      to = URI.create(address);
    } catch (IllegalArgumentException malformed) {
      return Optional.of("the response address is none");
    }
    Optional<String> replaced = instead.flatMap(notice -> send(to, replacement(notice)));
    Optional<String> told = send(to, toOne(words));
    return replaced.or(() -> told);
  }

  private ObjectNode replacement(Notice notice) {
    ObjectNode body = SlackMessage.body().put("replace_original", true);
    messages.write(body, notice);
    return body;
  }

  private static ObjectNode toOne(String words) {
    return SlackMessage.body()
        .put("response_type", "ephemeral")
        .put("replace_original", false)
        .put("text", SlackMessage.escaped(words));
  }

  private Optional<String> send(URI to, ObjectNode body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(BodyPublishers.ofString(body.toString(), UTF_8));
    return switch (http.send(request, to)) {
      case Reply.Lost(String why) -> Optional.of(why);
      case Reply.Forbidden(String why) -> Optional.of(why);
      case Reply.Received received ->
          received.good() ? Optional.empty() : Optional.of(received.why());
    };
  }
}
