package io.plumbline.adapters.persistence.chat;

import static io.plumbline.adapters.persistence.generated.Tables.CHAT_CALL;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.chat.port.SeenCalls;
import io.plumbline.domain.ledger.Hash;
import java.time.Instant;

/** The calls that were let in, in table {@code chat_call}, shared by all nodes. */
final class JooqSeenCalls implements SeenCalls {

  private final JooqTransaction transaction;

  JooqSeenCalls(JooqTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public boolean first(Hash call, Instant now, Instant until) {
    return transaction.with(
        sql -> {
          sql.deleteFrom(CHAT_CALL).where(CHAT_CALL.EXPIRES_AT.lt(now)).execute();
          return sql.insertInto(CHAT_CALL)
                  .set(CHAT_CALL.SIGNATURE_HASH, call.hex())
                  .set(CHAT_CALL.EXPIRES_AT, until)
                  .onConflictDoNothing()
                  .execute()
              == 1;
        });
  }
}
