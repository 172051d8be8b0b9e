package io.plumbline.adapters.web.rest.registry;

import io.plumbline.domain.mix.champion.Promotion;
import io.plumbline.domain.mix.champion.PromotionRequest;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that a run become champion, and what became of it.
 *
 * @param state pending, approved, rejected or withdrawn
 * @param author who had the run fitted
 * @param replaces the champion when it was asked for
 * @param compare where the two runs stand side by side
 */
public record PromotionJson(
    UUID id,
    String state,
    String run,
    UUID runId,
    @Nullable UUID replaces,
    String author,
    String requestedBy,
    Instant requestedAt,
    String reason,
    Map<String, String> waivers,
    String comparison,
    @Nullable URI compare,
    @Nullable Decision decision) {

  /** Who decided, when, and why. */
  public record Decision(String by, Instant at, String note) {

    static Decision from(Promotion.Decision decision) {
      return new Decision(decision.by().name(), decision.at(), decision.note());
    }
  }

  static PromotionJson from(Promotion promotion) {
    return switch (promotion) {
      case Promotion.Pending(var request) -> from(request, "pending", null);
      case Promotion.Approved(var request, var decision) -> from(request, "approved", decision);
      case Promotion.Rejected(var request, var decision) -> from(request, "rejected", decision);
      case Promotion.Withdrawn(var request, var decision) -> from(request, "withdrawn", decision);
    };
  }

  private static PromotionJson from(
      PromotionRequest request, String state, Promotion.@Nullable Decision decision) {
    Map<String, String> waivers = new LinkedHashMap<>();
    request.waivers().reasons().forEach((rule, reason) -> waivers.put(rule.key(), reason));
    return new PromotionJson(
        request.id(),
        state,
        request.runLabel(),
        request.run(),
        request.champion(),
        request.author().name(),
        request.requestedBy().name(),
        request.requestedAt(),
        request.reason(),
        waivers,
        request.comparison(),
        request.champion() == null ? null : compare(request),
        decision == null ? null : Decision.from(decision));
  }

  private static URI compare(PromotionRequest request) {
    return URI.create(
        "/api/v1/brands/%s/runs/%s/compare/%s"
            .formatted(request.brand(), request.champion(), request.run()));
  }
}
