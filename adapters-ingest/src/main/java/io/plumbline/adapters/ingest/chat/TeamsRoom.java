package io.plumbline.adapters.ingest.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plumbline.adapters.ingest.gateway.Credentials;
import io.plumbline.adapters.ingest.gateway.OutboundHttp;
import io.plumbline.adapters.ingest.gateway.Reply;
import io.plumbline.domain.chat.Medium;
import io.plumbline.domain.chat.Notice;
import io.plumbline.domain.chat.Posting;
import io.plumbline.domain.chat.port.ChatRoom;
import io.plumbline.domain.shared.BrandId;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/**
 * Teams, by a workflow's address, which is a secret itself: who knows it may post. A card cannot be
 * changed afterwards; it says where the request is, and the request says what became of it.
 */
public final class TeamsRoom implements ChatRoom {

  /** The name of the workflow's address in the settings. */
  public static final String ADDRESS = "plumbline.teams.url";

  private final OutboundHttp http;
  private final Credentials credentials;
  private final TeamsCard cards;

  /**
   * @param http calls the workflow's host, and no other
   */
  public TeamsRoom(OutboundHttp http, Credentials credentials, RequestPage page) {
    this.http = http;
    this.credentials = credentials;
    this.cards = new TeamsCard(page);
  }

  @Override
  public Medium medium() {
    return Medium.TEAMS;
  }

  @Override
  public boolean serves(BrandId brand) {
    return credentials.named(ADDRESS).isPresent();
  }

  @Override
  public Posting post(Notice notice) {
    URI address;
    try {
      address = URI.create(credentials.named(ADDRESS).orElse("").strip());
    } catch (IllegalArgumentException malformed) {
      return new Posting.Failed("the workflow's address in the settings is none", null);
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(BodyPublishers.ofString(cards.of(notice).toString(), UTF_8));
    return switch (http.send(request, address)) {
      case Reply.Lost(String why) -> new Posting.Failed(why, null);
      case Reply.Forbidden(String why) -> new Posting.Failed(why, null);
      case Reply.Received received ->
          received.good()
              ? new Posting.Done("teams/" + notice.label())
              : new Posting.Failed(received.why(), received.retryAfter());
    };
  }

  @Override
  public Posting change(String place, Notice notice) {
    return new Posting.Done(place);
  }
}
