package io.plumbline.adapters.ingest.gateway;

import io.plumbline.domain.change.port.BudgetGateway;
import io.plumbline.domain.change.shipping.Answer;
import io.plumbline.domain.change.shipping.BudgetCall;
import io.plumbline.domain.change.shipping.Reading;
import io.plumbline.domain.change.shipping.Target;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Daily budgets of Meta's campaigns and ad sets, by its Graph API: GET and POST of the object. Meta
 * lets a budget be changed four times an hour; what it answers then is waited out.
 */
public final class MetaGateway implements BudgetGateway {

  /** The name of the access token of a system user. */
  public static final String TOKEN = "plumbline.meta.token";

  /**
   * Codes of errors that pass: unknown, service, too many calls (of the app, the user, the page,
   * the account), temporarily blocked, credential. Graph API, "Handle Errors" and "Rate Limits".
   */
  private static final Set<Long> PASSING = Set.of(1L, 2L, 4L, 17L, 32L, 190L, 341L, 368L, 613L);

  private static final long FIRST_USE_CASE_LIMIT = 80_000;
  private static final long LAST_USE_CASE_LIMIT = 80_014;

  private final OutboundHttp http;
  private final URI base;
  private final Credentials credentials;

  /**
   * @param base such as {@code https://graph.facebook.com/v23.0/}, ended by a slash
   */
  public MetaGateway(OutboundHttp http, URI base, Credentials credentials) {
    this.http = http;
    this.base = base;
    this.credentials = credentials;
  }

  @Override
  public Reading read(BudgetCall call) {
    String object = ((Target.Meta) call.leg().target()).object();
    HttpRequest.Builder request = HttpRequest.newBuilder().GET();
    return switch (sent(request, object + "?fields=daily_budget")) {
      case Reply.Lost(String why) -> new Reading.Unreachable(why, null);
      case Reply.Forbidden(String why) -> new Reading.Refused(why);
      case Reply.Received received -> read(received);
    };
  }

  private static Reading read(Reply.Received received) {
    Optional<JsonNode> body = JsonReply.object(received.body());
    if (received.passing() || body.isEmpty() || passes(body.get())) {
      return new Reading.Unreachable(unclear(received, body), received.retryAfter());
    }
    if (!received.good() || body.get().has("error")) {
      return new Reading.Refused(refusal(body.get()));
    }
    Long budget = JsonReply.whole(body.get(), "/daily_budget");
    return budget == null || budget == 0
        ? new Reading.Refused("it has no daily budget of its own")
        : new Reading.Present(budget);
  }

  @Override
  public Answer set(BudgetCall call) {
    String object = ((Target.Meta) call.leg().target()).object();
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("daily_budget=" + call.to()));
    return switch (sent(request, object)) {
      case Reply.Lost(String why) -> new Answer.Unclear(why, null);
      case Reply.Forbidden(String why) -> new Answer.Refused(why);
      case Reply.Received received -> answer(received, object, call.to());
    };
  }

  private static Answer answer(Reply.Received received, String object, long to) {
    Optional<JsonNode> body = JsonReply.object(received.body());
    if (received.passing() || body.isEmpty() || passes(body.get())) {
      return new Answer.Unclear(unclear(received, body), received.retryAfter());
    }
    if (!received.good() || body.get().has("error")) {
      return new Answer.Refused(refusal(body.get()));
    }
    return body.get().path("success").asBoolean(false)
        ? new Answer.Accepted("%s: daily_budget = %s, success".formatted(object, to))
        : new Answer.Unclear("an answer that does not confirm the amount", null);
  }

  private Reply sent(HttpRequest.Builder request, String path) {
    Optional<String> token = credentials.named(TOKEN);
    return token.isEmpty()
        ? new Reply.Lost("Meta has no credential in the settings")
        : http.send(request.header("Authorization", "Bearer " + token.get()), base.resolve(path));
  }

  private static boolean passes(JsonNode body) {
    Long code = JsonReply.whole(body, "/error/code");
    return body.at("/error/is_transient").asBoolean(false)
        || (code != null
            && (PASSING.contains(code)
                || (code >= FIRST_USE_CASE_LIMIT && code <= LAST_USE_CASE_LIMIT)));
  }

  private static String unclear(Reply.Received received, Optional<JsonNode> body) {
    return body.filter(MetaGateway::passes)
        .map(error -> "error %s: %s".formatted(error.at("/error/code"), refusal(error)))
        .orElseGet(() -> received.good() ? "an answer that is no JSON" : received.why());
  }

  private static String refusal(JsonNode body) {
    String told = JsonReply.text(body, "/error/error_user_msg");
    String message = told == null ? JsonReply.text(body, "/error/message") : told;
    return Texts.oneLine(message == null ? "" : message);
  }
}
