package io.plumbline.domain.mix.champion;

import io.plumbline.domain.ledger.Fact;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What happened to a promotion: requested, approved, rejected or withdrawn.
 *
 * @param specSha256 the hash of the challenger's specification
 * @param dataSha256 the hash of the data it saw
 */
public record PromotionFact(Promotion promotion, String specSha256, String dataSha256)
    implements Fact {

  @Override
  public Kind kind() {
    return switch (promotion) {
      case Promotion.Pending _ -> Kind.MODEL_PROMOTION_REQUESTED;
      case Promotion.Approved _ -> Kind.MODEL_PROMOTED;
      case Promotion.Rejected _ -> Kind.MODEL_PROMOTION_REJECTED;
      case Promotion.Withdrawn _ -> Kind.MODEL_PROMOTION_WITHDRAWN;
    };
  }

  @Override
  public String subject() {
    return promotion.request().id().toString();
  }

  @Override
  public SortedMap<String, String> details() {
    PromotionRequest request = promotion.request();
    SortedMap<String, String> details = new TreeMap<>();
    details.put("run", request.runLabel());
    details.put("run_id", request.run().toString());
    details.put("spec_sha256", specSha256);
    details.put("data_sha256", dataSha256);
    details.put("author", request.author().name());
    details.put("requested_by", request.requestedBy().name());
    details.put("reason", request.reason());
    details.put("comparison", request.comparison());
    if (request.champion() != null) {
      details.put("replaces", request.champion().toString());
    }
    for (Map.Entry<PromotionRule, String> waiver : request.waivers().reasons().entrySet()) {
      details.put("waiver " + waiver.getKey().key(), waiver.getValue());
    }
    switch (promotion) {
      case Promotion.Pending _ -> {}
      case Promotion.Approved(var _, var decision) -> put(details, decision);
      case Promotion.Rejected(var _, var decision) -> put(details, decision);
      case Promotion.Withdrawn(var _, var decision) -> put(details, decision);
    }
    return details;
  }

  private static void put(SortedMap<String, String> details, Promotion.Decision decision) {
    details.put("decided_by", decision.by().name());
    details.put("note", decision.note());
  }

  @Override
  public String summary() {
    String run = promotion.request().runLabel();
    return switch (promotion) {
      case Promotion.Pending(var request) ->
          "%s asks that %s become champion".formatted(request.requestedBy().name(), run);
      case Promotion.Approved(var request, var decision) ->
          "%s is champion: asked for by %s, approved by %s"
              .formatted(run, request.requestedBy().name(), decision.by().name());
      case Promotion.Rejected(var _, var decision) ->
          "%s does not become champion, says %s".formatted(run, decision.by().name());
      case Promotion.Withdrawn(var _, var decision) ->
          "%s takes back the request for %s".formatted(decision.by().name(), run);
    };
  }
}
