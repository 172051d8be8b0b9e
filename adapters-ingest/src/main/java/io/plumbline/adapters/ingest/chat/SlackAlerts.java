package io.plumbline.adapters.ingest.chat;

import io.plumbline.adapters.ingest.gateway.Credentials;
import io.plumbline.adapters.ingest.gateway.OutboundHttp;
import io.plumbline.adapters.ingest.mail.AlertPage;
import io.plumbline.domain.alert.AlertMessage;
import io.plumbline.domain.alert.AlertRoute;
import io.plumbline.domain.alert.Condition;
import io.plumbline.domain.alert.Sending;
import io.plumbline.domain.alert.port.AlertChannel;
import io.plumbline.domain.chat.Posting;
import java.net.URI;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Alerts into channels of Slack, by {@code chat.postMessage}. */
public final class SlackAlerts implements AlertChannel {

  /** What Slack says where trying again does not help. */
  private static final Set<String> FINAL =
      Set.of("channel_not_found", "is_archived", "not_in_channel", "restricted_action");

  private final SlackApi api;
  private final AlertPage page;

  /**
   * @param http calls Slack's host
   * @param api where the Web API is, ended by a slash
   */
  public SlackAlerts(OutboundHttp http, URI api, Credentials credentials, AlertPage page) {
    this.api = new SlackApi(http, api, credentials);
    this.page = page;
  }

  @Override
  public AlertRoute.Way way() {
    return AlertRoute.Way.SLACK;
  }

  @Override
  public boolean ready() {
    return api.ready();
  }

  @Override
  public Sending send(AlertMessage message) {
    return switch (api.call("chat.postMessage", body(message))) {
      case Posting.Done _ -> new Sending.Sent();
      case Posting.Failed(var why, var retryAfter)
          when FINAL.stream().anyMatch(end -> why.endsWith(" " + end)) ->
          new Sending.Refused(why);
      case Posting.Failed(var why, var retryAfter) -> new Sending.Failed(why, retryAfter);
    };
  }

  private ObjectNode body(AlertMessage message) {
    Condition condition = message.alert().condition();
    String headline = message.brand().name() + ": " + condition.title();
    ObjectNode body = SlackMessage.body().put("channel", message.delivery().receiver().address());
    body.put("text", SlackMessage.escaped(headline));
    body.put("unfurl_links", false);
    ObjectNode metadata = body.putObject("metadata").put("event_type", "plumbline_alert");
    metadata
        .putObject("event_payload")
        .put("delivery", message.delivery().id().toString())
        .put("alert", message.alert().label());
    ArrayNode blocks = body.putArray("blocks");
    SlackMessage.header(blocks, headline);
    SlackMessage.section(blocks, SlackMessage.escaped(condition.detail()));
    SlackMessage.section(
        blocks,
        "*Next step* %s\n%s raised %s"
            .formatted(
                SlackMessage.escaped(condition.next().words()),
                message.alert().label(),
                AlertPage.when(message.alert())));
    ObjectNode actions = blocks.addObject().put("type", "actions");
    SlackMessage.button(actions.putArray("elements"), "plumbline_open", "See in Plumbline")
        .put("url", page.of(message.alert()));
    return body;
  }
}
