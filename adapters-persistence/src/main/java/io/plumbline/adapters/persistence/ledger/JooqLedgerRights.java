package io.plumbline.adapters.persistence.ledger;

import static io.plumbline.adapters.persistence.generated.Tables.APP_USER;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.ledger.port.LedgerRights;
import io.plumbline.domain.shared.Actor;

/** Rights as table {@code app_user} has them now. */
final class JooqLedgerRights implements LedgerRights {

  private final JooqTransaction transaction;

  JooqLedgerRights(JooqTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public boolean mayWrite(Actor actor) {
    return actor.kind() == Actor.Kind.HUMAN
        && transaction
            .sql()
            .fetchExists(
                APP_USER,
                APP_USER.NAME.eq(actor.name()),
                APP_USER.ENABLED.isTrue(),
                APP_USER.ROLE.in(Role.ADMIN, Role.MARKETING_LEAD));
  }
}
