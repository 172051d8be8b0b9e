package io.plumbline.adapters.persistence.mix;

import static io.plumbline.adapters.persistence.generated.Tables.PROMOTION;
import static io.plumbline.adapters.persistence.generated.Tables.PROMOTION_DECISION;
import static io.plumbline.adapters.persistence.generated.Tables.PROMOTION_WAIVER;

import io.plumbline.adapters.persistence.generated.enums.PromotionAnswer;
import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.mix.champion.Promotion;
import io.plumbline.domain.mix.champion.PromotionRequest;
import io.plumbline.domain.mix.port.Promotions;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** The promotions in tables {@code promotion}, its waivers and its decision. */
final class JooqPromotions implements Promotions {

  private static final String HOLDING =
      "SELECT pg_advisory_xact_lock(hashtextextended('promotion:' || ?, 0))";

  private final JooqTransaction transaction;

  JooqPromotions(JooqTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void hold(BrandId brand) {
    transaction.with(sql -> sql.execute(HOLDING, brand.value()));
  }

  @Override
  public void add(Promotion.Pending promotion) {
    transaction.run(() -> add(transaction.sql(), promotion.request()));
  }

  private static void add(DSLContext sql, PromotionRequest request) {
    sql.insertInto(PROMOTION)
        .set(PROMOTION.BRAND, request.brand())
        .set(PROMOTION.ID, request.id())
        .set(PROMOTION.RUN, request.run())
        .set(PROMOTION.CHAMPION, request.champion())
        .set(PROMOTION.AUTHOR, request.author().name())
        .set(PROMOTION.AUTHOR_KIND, request.author().kind())
        .set(PROMOTION.REQUESTED_BY, request.requestedBy().name())
        .set(PROMOTION.REQUESTED_BY_KIND, request.requestedBy().kind())
        .set(PROMOTION.REQUESTED_AT, request.requestedAt())
        .set(PROMOTION.REASON, request.reason())
        .set(PROMOTION.COMPARISON, request.comparison())
        .execute();
    request
        .waivers()
        .reasons()
        .forEach(
            (rule, reason) ->
                sql.insertInto(PROMOTION_WAIVER)
                    .set(PROMOTION_WAIVER.BRAND, request.brand())
                    .set(PROMOTION_WAIVER.PROMOTION, request.id())
                    .set(PROMOTION_WAIVER.RULE, rule)
                    .set(PROMOTION_WAIVER.REASON, reason)
                    .execute());
  }

  @Override
  public boolean decide(Promotion decided) {
    return switch (decided) {
      case Promotion.Approved(var request, var decision) ->
          decide(request, PromotionAnswer.APPROVED, decision);
      case Promotion.Rejected(var request, var decision) ->
          decide(request, PromotionAnswer.REJECTED, decision);
      case Promotion.Withdrawn(var request, var decision) ->
          decide(request, PromotionAnswer.WITHDRAWN, decision);
      case Promotion.Pending(var request) ->
          throw new IllegalArgumentException("Nobody has decided on %s.".formatted(request.id()));
    };
  }

  private boolean decide(
      PromotionRequest request, PromotionAnswer answer, Promotion.Decision decision) {
    return transaction
            .sql()
            .insertInto(PROMOTION_DECISION)
            .set(PROMOTION_DECISION.BRAND, request.brand())
            .set(PROMOTION_DECISION.PROMOTION, request.id())
            .set(PROMOTION_DECISION.ANSWER, answer)
            .set(PROMOTION_DECISION.AUTHOR, request.author().name())
            .set(PROMOTION_DECISION.REQUESTED_BY, request.requestedBy().name())
            .set(PROMOTION_DECISION.DECIDED_BY, decision.by().name())
            .set(PROMOTION_DECISION.DECIDED_BY_KIND, decision.by().kind())
            .set(PROMOTION_DECISION.DECIDED_AT, decision.at())
            .set(PROMOTION_DECISION.NOTE, decision.note())
            .onConflict(PROMOTION_DECISION.BRAND, PROMOTION_DECISION.PROMOTION)
            .doNothing()
            .execute()
        == 1;
  }

  @Override
  public Optional<Promotion> find(BrandId brand, UUID id) {
    return transaction.with(
        sql -> StoredPromotions.of(sql, brand, PROMOTION.ID.eq(id), 1).stream().findFirst());
  }

  @Override
  public List<Promotion> newest(BrandId brand, int limit) {
    return transaction.with(
        sql -> StoredPromotions.of(sql, brand, PROMOTION.ID.isNotNull(), limit));
  }

  @Override
  public List<Promotion.Pending> pending(BrandId brand) {
    return transaction.with(
        sql ->
            StoredPromotions.of(
                    sql, brand, PROMOTION_DECISION.PROMOTION.isNull(), Integer.MAX_VALUE)
                .stream()
                .map(Promotion.Pending.class::cast)
                .toList());
  }

  @Override
  public Optional<Promotion.Approved> champion(BrandId brand) {
    return transaction.with(
        sql ->
            sql.select(PROMOTION_DECISION.PROMOTION)
                .from(PROMOTION_DECISION)
                .where(
                    PROMOTION_DECISION.BRAND.eq(brand),
                    PROMOTION_DECISION.ANSWER.eq(PromotionAnswer.APPROVED))
                .orderBy(PROMOTION_DECISION.ORDINAL.desc())
                .limit(1)
                .fetchOptional(PROMOTION_DECISION.PROMOTION)
                .flatMap(id -> find(brand, id))
                .map(Promotion.Approved.class::cast));
  }
}
