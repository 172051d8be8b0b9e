package io.plumbline.adapters.persistence.change;

import static io.plumbline.adapters.persistence.generated.Tables.STANDING_BUDGET;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.change.StandingBudget;
import io.plumbline.domain.change.port.StandingBudgets;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;

/** The budgets in table {@code standing_budget}. */
final class JooqStandingBudgets implements StandingBudgets {

  private final JooqTransaction transaction;

  JooqStandingBudgets(JooqTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void set(BrandId brand, List<StandingBudget> budgets, LedgerEntry entry) {
    transaction.run(
        () ->
            budgets.forEach(
                one ->
                    transaction
                        .sql()
                        .insertInto(STANDING_BUDGET)
                        .set(STANDING_BUDGET.BRAND, brand)
                        .set(STANDING_BUDGET.LEDGER_SEQUENCE, entry.sequence())
                        .set(STANDING_BUDGET.CHANNEL, one.channel().value())
                        .set(STANDING_BUDGET.ITEM, one.item())
                        .set(STANDING_BUDGET.CENTS, one.cents())
                        .set(STANDING_BUDGET.AT, entry.at())
                        .execute()));
  }

  @Override
  public List<StandingBudget> at(BrandId brand, Instant at) {
    return newest(brand, STANDING_BUDGET.AT.lt(at));
  }

  @Override
  public List<StandingBudget> current(BrandId brand) {
    return newest(brand, noCondition());
  }

  private List<StandingBudget> newest(BrandId brand, Condition when) {
    return transaction.with(
        sql ->
            sql.selectFrom(STANDING_BUDGET)
                .where(
                    STANDING_BUDGET.BRAND.eq(brand),
                    STANDING_BUDGET.LEDGER_SEQUENCE.eq(
                        select(max(STANDING_BUDGET.LEDGER_SEQUENCE))
                            .from(STANDING_BUDGET)
                            .where(STANDING_BUDGET.BRAND.eq(brand), when)))
                .orderBy(STANDING_BUDGET.CHANNEL, STANDING_BUDGET.ITEM)
                .fetch(
                    row ->
                        new StandingBudget(
                            new ChannelId(row.getChannel()), row.getItem(), row.getCents())));
  }
}
