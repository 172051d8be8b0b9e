package io.plumbline.adapters.persistence.change;

import static io.plumbline.adapters.persistence.generated.Tables.RULE_CHANGE;
import static io.plumbline.adapters.persistence.generated.Tables.RULE_CHANGE_DECISION;

import io.plumbline.adapters.persistence.generated.enums.RuleAnswer;
import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.change.policy.RuleBook;
import io.plumbline.domain.change.policy.RuleChange;
import io.plumbline.domain.change.policy.RuleProposal;
import io.plumbline.domain.change.port.RuleBooks;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The rules in tables {@code rule_change} and its decision. */
final class JooqPolicies implements RuleBooks {

  private static final String HOLDING =
      "SELECT pg_advisory_xact_lock(hashtextextended('rules:' || ?, 0))";

  private final JooqTransaction transaction;

  JooqPolicies(JooqTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void hold(BrandId brand) {
    transaction.with(sql -> sql.execute(HOLDING, brand.value()));
  }

  @Override
  public RuleBook inForce(BrandId brand) {
    return transaction.with(
        sql ->
            sql.select(RULE_CHANGE.RULES, RULE_CHANGE.REPLACES)
                .from(RULE_CHANGE)
                .join(RULE_CHANGE_DECISION)
                .on(
                    RULE_CHANGE_DECISION.BRAND.eq(RULE_CHANGE.BRAND),
                    RULE_CHANGE_DECISION.CHANGE.eq(RULE_CHANGE.ID))
                .where(
                    RULE_CHANGE.BRAND.eq(brand),
                    RULE_CHANGE_DECISION.ANSWER.eq(RuleAnswer.APPROVED))
                .orderBy(RULE_CHANGE_DECISION.ORDINAL.desc())
                .limit(1)
                .fetchOptional(JooqPolicies::book)
                .orElse(RuleBook.DEFAULT));
  }

  @Override
  public Optional<RuleBook> at(BrandId brand, int version) {
    if (version == RuleBook.DEFAULT.version()) {
      return Optional.of(RuleBook.DEFAULT);
    }
    Condition approved =
        RULE_CHANGE_DECISION
            .ANSWER
            .eq(RuleAnswer.APPROVED)
            .and(RULE_CHANGE.REPLACES.eq(version - 1));
    return transaction.with(sql -> of(sql, brand, approved, 1)).stream()
        .map(change -> change.proposal().next())
        .findFirst();
  }

  @Override
  public void add(RuleChange.Pending change) {
    RuleProposal proposal = change.proposal();
    transaction.with(
        sql ->
            sql.insertInto(RULE_CHANGE)
                .set(RULE_CHANGE.BRAND, proposal.brand())
                .set(RULE_CHANGE.ID, proposal.id())
                .set(RULE_CHANGE.REPLACES, proposal.replaces())
                .set(RULE_CHANGE.RULES, JSON.json(RuleBookJson.write(proposal.next())))
                .set(RULE_CHANGE.SHA256, proposal.next().sha256())
                .set(RULE_CHANGE.PROPOSED_BY, proposal.by().name())
                .set(RULE_CHANGE.PROPOSED_BY_KIND, proposal.by().kind())
                .set(RULE_CHANGE.PROPOSED_AT, proposal.at())
                .set(RULE_CHANGE.REASON, proposal.reason())
                .execute());
  }

  @Override
  public boolean decide(RuleChange decided) {
    return switch (decided) {
      case RuleChange.Approved(var proposal, var decision) ->
          decide(proposal, RuleAnswer.APPROVED, decision);
      case RuleChange.Rejected(var proposal, var decision) ->
          decide(proposal, RuleAnswer.REJECTED, decision);
      case RuleChange.Withdrawn(var proposal, var decision) ->
          decide(proposal, RuleAnswer.WITHDRAWN, decision);
      case RuleChange.Pending(var proposal) ->
          throw new IllegalArgumentException("Nobody has decided on %s.".formatted(proposal.id()));
    };
  }

  private boolean decide(RuleProposal proposal, RuleAnswer answer, RuleChange.Decision decision) {
    return transaction.with(
            sql ->
                sql.insertInto(RULE_CHANGE_DECISION)
                    .set(RULE_CHANGE_DECISION.BRAND, proposal.brand())
                    .set(RULE_CHANGE_DECISION.CHANGE, proposal.id())
                    .set(RULE_CHANGE_DECISION.ANSWER, answer)
                    .set(RULE_CHANGE_DECISION.REPLACES, proposal.replaces())
                    .set(RULE_CHANGE_DECISION.PROPOSED_BY, proposal.by().name())
                    .set(RULE_CHANGE_DECISION.DECIDED_BY, decision.by().name())
                    .set(RULE_CHANGE_DECISION.DECIDED_BY_KIND, decision.by().kind())
                    .set(RULE_CHANGE_DECISION.DECIDED_AT, decision.at())
                    .set(RULE_CHANGE_DECISION.NOTE, decision.note())
                    .onConflict(RULE_CHANGE_DECISION.BRAND, RULE_CHANGE_DECISION.CHANGE)
                    .doNothing()
                    .execute())
        == 1;
  }

  @Override
  public Optional<RuleChange> find(BrandId brand, UUID id) {
    return transaction.with(sql -> of(sql, brand, RULE_CHANGE.ID.eq(id), 1)).stream().findFirst();
  }

  @Override
  public Optional<RuleChange.Pending> pending(BrandId brand) {
    return transaction.with(sql -> of(sql, brand, RULE_CHANGE_DECISION.CHANGE.isNull(), 1)).stream()
        .map(RuleChange.Pending.class::cast)
        .findFirst();
  }

  @Override
  public List<RuleChange> newest(BrandId brand, int limit) {
    return transaction.with(sql -> of(sql, brand, DSL.noCondition(), limit));
  }

  private static List<RuleChange> of(DSLContext sql, BrandId brand, Condition which, int limit) {
    return sql.select(RULE_CHANGE.fields())
        .select(RULE_CHANGE_DECISION.fields())
        .from(RULE_CHANGE)
        .leftJoin(RULE_CHANGE_DECISION)
        .on(
            RULE_CHANGE_DECISION.BRAND.eq(RULE_CHANGE.BRAND),
            RULE_CHANGE_DECISION.CHANGE.eq(RULE_CHANGE.ID))
        .where(RULE_CHANGE.BRAND.eq(brand), which)
        .orderBy(RULE_CHANGE.ORDINAL.desc())
        .limit(limit)
        .fetch(JooqPolicies::change);
  }

  private static RuleChange change(Record row) {
    RuleProposal proposal =
        new RuleProposal(
            row.get(RULE_CHANGE.ID),
            row.get(RULE_CHANGE.BRAND),
            row.get(RULE_CHANGE.REPLACES),
            book(row),
            new Actor(row.get(RULE_CHANGE.PROPOSED_BY), row.get(RULE_CHANGE.PROPOSED_BY_KIND)),
            row.get(RULE_CHANGE.PROPOSED_AT),
            row.get(RULE_CHANGE.REASON));
    RuleAnswer answer = row.get(RULE_CHANGE_DECISION.ANSWER);
    if (answer == null) {
      return new RuleChange.Pending(proposal);
    }
    RuleChange.Decision decision =
        new RuleChange.Decision(
            new Actor(
                row.get(RULE_CHANGE_DECISION.DECIDED_BY),
                row.get(RULE_CHANGE_DECISION.DECIDED_BY_KIND)),
            row.get(RULE_CHANGE_DECISION.DECIDED_AT),
            row.get(RULE_CHANGE_DECISION.NOTE));
    return switch (answer) {
      case APPROVED -> new RuleChange.Approved(proposal, decision);
      case REJECTED -> new RuleChange.Rejected(proposal, decision);
      case WITHDRAWN -> new RuleChange.Withdrawn(proposal, decision);
    };
  }

  private static RuleBook book(Record row) {
    return RuleBookJson.read(row.get(RULE_CHANGE.RULES).data(), row.get(RULE_CHANGE.REPLACES) + 1);
  }
}
