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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Campaign budgets of Google Ads, by its REST interface: {@code googleAds:search} to read, {@code
 * campaignBudgets:mutate} to set. A budget must be daily and in the order's currency.
 */
public final class GoogleAdsGateway implements BudgetGateway {

  /** The name of the OAuth access token. */
  public static final String TOKEN = "plumbline.google.ads.token";

  /** The name of the developer token. */
  public static final String DEVELOPER_TOKEN = "plumbline.google.ads.developer.token";

  /** The name of the manager account's id, if calls go through one. */
  public static final String MANAGER = "plumbline.google.ads.login.customer";

  private final OutboundHttp http;
  private final URI base;
  private final Credentials credentials;

  /**
   * @param base such as {@code https://googleads.googleapis.com/v21/}, ended by a slash
   */
  public GoogleAdsGateway(OutboundHttp http, URI base, Credentials credentials) {
    this.http = http;
    this.base = base;
    this.credentials = credentials;
  }

  @Override
  public Reading read(BudgetCall call) {
    Target.GoogleAds target = (Target.GoogleAds) call.leg().target();
    ObjectNode query = JsonReply.MAPPER.createObjectNode();
    query.put(
        "query",
        "SELECT campaign_budget.amount_micros, campaign_budget.period, customer.currency_code"
            + " FROM campaign_budget WHERE campaign_budget.id = "
            + target.budget());
    return switch (posted(target, "googleAds:search", query)) {
      case Reply.Lost(String why) -> new Reading.Unreachable(why, null);
      case Reply.Forbidden(String why) -> new Reading.Refused(why);
      case Reply.Received received -> read(received, call.order().currency());
    };
  }

  private static Reading read(Reply.Received received, String currency) {
    Optional<JsonNode> body = JsonReply.object(received.body());
    if (received.passing() || body.isEmpty()) {
      return new Reading.Unreachable(unclear(received), received.retryAfter());
    }
    if (!received.good()) {
      return new Reading.Refused(refusal(body.get()));
    }
    JsonNode found = body.get().at("/results/0");
    Long micros = JsonReply.whole(found, "/campaignBudget/amountMicros");
    String period = JsonReply.text(found, "/campaignBudget/period");
    String theirs = JsonReply.text(found, "/customer/currencyCode");
    if (found.isMissingNode()) {
      return new Reading.Refused("there is no such campaign budget");
    }
    if (period != null && !period.equals("DAILY")) {
      return new Reading.Refused("its budget is not daily but " + Texts.oneLine(period));
    }
    if (theirs != null && !theirs.equals(currency)) {
      return new Reading.Refused(
          "it counts in %s, the order in %s".formatted(Texts.oneLine(theirs), currency));
    }
    return micros == null
        ? new Reading.Unreachable("an answer without an amount", null)
        : new Reading.Present(micros);
  }

  @Override
  public Answer set(BudgetCall call) {
    Target.GoogleAds target = (Target.GoogleAds) call.leg().target();
    ObjectNode body = JsonReply.MAPPER.createObjectNode();
    ObjectNode operation = body.putArray("operations").addObject();
    operation.put("updateMask", "amountMicros");
    operation
        .putObject("update")
        .put(
            "resourceName",
            "customers/%s/campaignBudgets/%s".formatted(target.customer(), target.budget()))
        .put("amountMicros", Long.toString(call.to()));
    body.put("partialFailure", false);
    body.put("responseContentType", "MUTABLE_RESOURCE");
    return switch (posted(target, "campaignBudgets:mutate", body)) {
      case Reply.Lost(String why) -> new Answer.Unclear(why, null);
      case Reply.Forbidden(String why) -> new Answer.Refused(why);
      case Reply.Received received -> answer(received, call.to());
    };
  }

  private static Answer answer(Reply.Received received, long to) {
    Optional<JsonNode> body = JsonReply.object(received.body());
    if (received.passing() || body.isEmpty()) {
      return new Answer.Unclear(unclear(received), received.retryAfter());
    }
    if (!received.good()) {
      return new Answer.Refused(refusal(body.get()));
    }
    if (body.get().has("partialFailureError")) {
      return new Answer.Refused(refusal(body.get().get("partialFailureError")));
    }
    String name = JsonReply.text(body.get(), "/results/0/resourceName");
    Long now = JsonReply.whole(body.get(), "/results/0/campaignBudget/amountMicros");
    return name == null || (now != null && now != to)
        ? new Answer.Unclear("an answer that does not confirm the amount", null)
        : new Answer.Accepted("%s = %s micros a day".formatted(Texts.oneLine(name), to));
  }

  private Reply posted(Target.GoogleAds target, String method, ObjectNode body) {
    Optional<String> token = credentials.named(TOKEN);
    Optional<String> developer = credentials.named(DEVELOPER_TOKEN);
    if (token.isEmpty() || developer.isEmpty()) {
      return new Reply.Lost("Google Ads has no credentials in the settings");
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token.get())
            .header("developer-token", developer.get())
            .POST(BodyPublishers.ofString(body.toString()));
    credentials.named(MANAGER).ifPresent(id -> request.header("login-customer-id", id));
    return http.send(request, base.resolve("customers/%s/%s".formatted(target.customer(), method)));
  }

  private static String unclear(Reply.Received received) {
    return received.good() ? "an answer that is no JSON" : received.why();
  }

  /** The first reason of a GoogleAdsFailure, else the status's own message. */
  private static String refusal(JsonNode body) {
    JsonNode error = body.has("error") ? body.get("error") : body;
    for (JsonNode detail : error.path("details")) {
      String message = JsonReply.text(detail, "/errors/0/message");
      if (message != null) {
        return Texts.oneLine(message);
      }
    }
    @Nullable String message = JsonReply.text(error, "/message");
    return Texts.oneLine(message == null ? "" : message);
  }
}
