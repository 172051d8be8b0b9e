package io.plumbline.adapters.ingest.gateway;

import io.plumbline.domain.change.port.BudgetGateway;
import io.plumbline.domain.change.shipping.Answer;
import io.plumbline.domain.change.shipping.BudgetCall;
import io.plumbline.domain.change.shipping.BudgetOrder;
import io.plumbline.domain.change.shipping.Reading;
import io.plumbline.domain.change.shipping.Target;
import io.plumbline.domain.guardrail.BudgetLine;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Signed calls to a system of the brand's own. It cannot be asked what it has; it promises that a
 * key it has seen has no second effect, and answers with a receipt.
 */
public final class WebhookGateway implements BudgetGateway {

  private static final int SHORTEST_SECRET = 32;

  private final OutboundHttp http;
  private final Map<String, URI> addresses;
  private final Credentials credentials;
  private final InstantSource clock;

  /**
   * @param addresses where each webhook is, by name
   */
  public WebhookGateway(
      OutboundHttp http, Map<String, URI> addresses, Credentials credentials, InstantSource clock) {
    this.http = http;
    this.addresses = Map.copyOf(addresses);
    this.credentials = credentials;
    this.clock = clock;
  }

  /** Returns the name of a webhook's secret in the settings. */
  public static String secret(String name) {
    return "plumbline.webhook.%s.secret".formatted(name);
  }

  @Override
  public Reading read(BudgetCall call) {
    String name = name(call);
    return addresses.containsKey(name)
        ? new Reading.Mute()
        : new Reading.Refused("the settings know no webhook of this name");
  }

  @Override
  public Answer set(BudgetCall call) {
    URI address = addresses.get(name(call));
    Optional<String> secret = credentials.named(secret(name(call)));
    if (address == null) {
      return new Answer.Refused("the settings know no webhook of this name");
    }
    if (secret.isEmpty() || secret.get().length() < SHORTEST_SECRET) {
      return new Answer.Unclear(
          "its secret in the settings has not the %s characters it needs"
              .formatted(SHORTEST_SECRET),
          null);
    }
    byte[] body = body(call).toString().getBytes(StandardCharsets.UTF_8);
    long now = clock.instant().getEpochSecond();
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", call.key())
            .header(WebhookSignature.TIMESTAMP, Long.toString(now))
            .header(WebhookSignature.SIGNATURE, WebhookSignature.of(secret.get(), now, body))
            .POST(BodyPublishers.ofByteArray(body));
    return switch (http.send(request, address)) {
      case Reply.Lost(String why) -> new Answer.Unclear(why, null);
      case Reply.Forbidden(String why) -> new Answer.Refused(why);
      case Reply.Received received -> answer(received);
    };
  }

  private static String name(BudgetCall call) {
    return ((Target.Webhook) call.leg().target()).name();
  }

  private static ObjectNode body(BudgetCall call) {
    BudgetOrder order = call.order();
    ObjectNode body = JsonReply.MAPPER.createObjectNode();
    body.put("key", call.key());
    body.put("order", order.key().toString());
    body.put("brand", order.brand().value());
    body.put("request", order.request());
    body.put("step", order.step());
    body.put("purpose", order.purpose().name());
    body.put("back", call.back());
    body.put("currency", order.currency());
    ArrayNode lines = body.putArray("lines");
    for (BudgetLine line : call.leg().lines()) {
      lines
          .addObject()
          .put("channel", line.channel().value())
          .put("item", line.item())
          .put("cents_a_week_before", call.back() ? line.after() : line.before())
          .put("cents_a_week", call.back() ? line.before() : line.after());
    }
    return body;
  }

  private static Answer answer(Reply.Received received) {
    Optional<JsonNode> body = JsonReply.object(received.body());
    if (received.good()) {
      return body.map(json -> JsonReply.text(json, "/receipt"))
          .filter(receipt -> !receipt.isBlank())
          .<Answer>map(receipt -> new Answer.Accepted(Texts.oneLine(receipt)))
          .orElseGet(() -> new Answer.Unclear("an answer without a receipt", null));
    }
    if (received.passing() || body.isEmpty()) {
      return new Answer.Unclear(received.why(), received.retryAfter());
    }
    String why = JsonReply.text(body.get(), "/error");
    return new Answer.Refused(Texts.oneLine(why == null ? received.why() : why));
  }
}
