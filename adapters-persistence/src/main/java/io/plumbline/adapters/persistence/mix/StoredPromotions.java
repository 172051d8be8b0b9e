package io.plumbline.adapters.persistence.mix;

import static io.plumbline.adapters.persistence.generated.Tables.MODEL_RUN;
import static io.plumbline.adapters.persistence.generated.Tables.PROMOTION;
import static io.plumbline.adapters.persistence.generated.Tables.PROMOTION_DECISION;
import static io.plumbline.adapters.persistence.generated.Tables.PROMOTION_WAIVER;

import io.plumbline.adapters.persistence.generated.enums.PromotionAnswer;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.champion.Promotion;
import io.plumbline.domain.mix.champion.PromotionRequest;
import io.plumbline.domain.mix.champion.PromotionRule;
import io.plumbline.domain.mix.champion.Waivers;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Promotions as they are read: the request, what was waived, and the decision if there is one. */
final class StoredPromotions {

  private StoredPromotions() {}

  /** Returns the brand's promotions that {@code which} holds for, newest first. */
  static List<Promotion> of(DSLContext sql, BrandId brand, Condition which, int limit) {
    var rows =
        sql.select(PROMOTION.fields())
            .select(PROMOTION_DECISION.fields())
            .select(MODEL_RUN.NUMBER)
            .from(PROMOTION)
            .join(MODEL_RUN)
            .on(MODEL_RUN.BRAND.eq(PROMOTION.BRAND), MODEL_RUN.ID.eq(PROMOTION.RUN))
            .leftJoin(PROMOTION_DECISION)
            .on(
                PROMOTION_DECISION.BRAND.eq(PROMOTION.BRAND),
                PROMOTION_DECISION.PROMOTION.eq(PROMOTION.ID))
            .where(PROMOTION.BRAND.eq(brand), which)
            .orderBy(PROMOTION.ORDINAL.desc())
            .limit(limit)
            .fetch();
    Map<UUID, Map<PromotionRule, String>> waivers =
        waivers(sql, brand, rows.getValues(PROMOTION.ID));
    return rows.map(row -> promotion(row, waivers.getOrDefault(row.get(PROMOTION.ID), Map.of())));
  }

  private static Map<UUID, Map<PromotionRule, String>> waivers(
      DSLContext sql, BrandId brand, List<UUID> promotions) {
    Map<UUID, Map<PromotionRule, String>> waivers = new TreeMap<>();
    sql.selectFrom(PROMOTION_WAIVER)
        .where(PROMOTION_WAIVER.BRAND.eq(brand), PROMOTION_WAIVER.PROMOTION.in(promotions))
        .forEach(
            row ->
                waivers
                    .computeIfAbsent(row.getPromotion(), first -> new TreeMap<>())
                    .put(row.getRule(), row.getReason()));
    return waivers;
  }

  private static Promotion promotion(Record row, Map<PromotionRule, String> waivers) {
    PromotionRequest request = request(row, waivers);
    PromotionAnswer answer = row.get(PROMOTION_DECISION.ANSWER);
    if (answer == null) {
      return new Promotion.Pending(request);
    }
    Promotion.Decision decision =
        new Promotion.Decision(
            new Actor(
                row.get(PROMOTION_DECISION.DECIDED_BY),
                row.get(PROMOTION_DECISION.DECIDED_BY_KIND)),
            row.get(PROMOTION_DECISION.DECIDED_AT),
            row.get(PROMOTION_DECISION.NOTE));
    return switch (answer) {
      case APPROVED -> new Promotion.Approved(request, decision);
      case REJECTED -> new Promotion.Rejected(request, decision);
      case WITHDRAWN -> new Promotion.Withdrawn(request, decision);
    };
  }

  private static PromotionRequest request(Record row, Map<PromotionRule, String> waivers) {
    return new PromotionRequest(
        row.get(PROMOTION.ID),
        row.get(PROMOTION.BRAND),
        row.get(PROMOTION.RUN),
        ModelRun.label(row.get(MODEL_RUN.NUMBER)),
        row.get(PROMOTION.CHAMPION),
        new Actor(row.get(PROMOTION.AUTHOR), row.get(PROMOTION.AUTHOR_KIND)),
        new Actor(row.get(PROMOTION.REQUESTED_BY), row.get(PROMOTION.REQUESTED_BY_KIND)),
        row.get(PROMOTION.REQUESTED_AT),
        row.get(PROMOTION.REASON),
        new Waivers(new TreeMap<>(waivers)),
        row.get(PROMOTION.COMPARISON));
  }
}
