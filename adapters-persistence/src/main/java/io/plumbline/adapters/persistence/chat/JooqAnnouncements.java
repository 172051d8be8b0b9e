package io.plumbline.adapters.persistence.chat;

import static io.plumbline.adapters.persistence.generated.Tables.CHAT_MESSAGE;

import io.plumbline.adapters.persistence.generated.tables.records.ChatMessageRecord;
import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.change.ChangeIdentity;
import io.plumbline.domain.chat.Announcement;
import io.plumbline.domain.chat.Medium;
import io.plumbline.domain.chat.port.Announcements;
import io.plumbline.domain.ledger.Hash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The messages in table {@code chat_message}. */
final class JooqAnnouncements implements Announcements {

  private final JooqTransaction transaction;

  JooqAnnouncements(JooqTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public boolean add(Announcement message) {
    return transaction.with(
        sql ->
            sql.insertInto(CHAT_MESSAGE)
                    .set(CHAT_MESSAGE.BRAND, message.brand())
                    .set(CHAT_MESSAGE.ID, message.id())
                    .set(
                        CHAT_MESSAGE.REQUEST_NUMBER,
                        ChangeIdentity.numberOf(message.label()).orElseThrow())
                    .set(CHAT_MESSAGE.STEP, message.step())
                    .set(CHAT_MESSAGE.MEDIUM, message.medium().name())
                    .set(CHAT_MESSAGE.CONTENT_SHA256, message.content().hex())
                    .set(CHAT_MESSAGE.EXPIRES_AT, message.expires())
                    .set(CHAT_MESSAGE.NONCE_HASH, hex(message.nonce()))
                    .set(CHAT_MESSAGE.PLACE, message.place())
                    .set(CHAT_MESSAGE.SHOWN, message.shown())
                    .set(CHAT_MESSAGE.SETTLED, message.settled())
                    .set(CHAT_MESSAGE.ATTEMPT, message.attempt())
                    .set(CHAT_MESSAGE.DUE_AT, message.due())
                    .onConflictDoNothing()
                    .execute()
                == 1);
  }

  @Override
  public List<Announcement> due(Instant now, int limit) {
    return transaction.with(
        sql ->
            sql.selectFrom(CHAT_MESSAGE)
                .where(CHAT_MESSAGE.SETTLED.isFalse(), CHAT_MESSAGE.DUE_AT.le(now))
                .orderBy(CHAT_MESSAGE.DUE_AT, CHAT_MESSAGE.ID)
                .limit(limit)
                .fetch(JooqAnnouncements::message));
  }

  @Override
  public Optional<Announcement> claim(Announcement message, Instant now, Instant until) {
    return transaction.with(
        sql ->
            sql.update(CHAT_MESSAGE)
                .set(CHAT_MESSAGE.DUE_AT, until)
                .where(
                    CHAT_MESSAGE.BRAND.eq(message.brand()),
                    CHAT_MESSAGE.ID.eq(message.id()),
                    CHAT_MESSAGE.SETTLED.isFalse(),
                    CHAT_MESSAGE.DUE_AT.le(now))
                .returning()
                .fetchOptional()
                .map(JooqAnnouncements::message));
  }

  @Override
  public Optional<Announcement> hold(Hash nonce) {
    return transaction.with(
        sql ->
            sql.selectFrom(CHAT_MESSAGE)
                .where(CHAT_MESSAGE.NONCE_HASH.eq(nonce.hex()))
                .forUpdate()
                .fetchOptional(JooqAnnouncements::message));
  }

  @Override
  public void put(Announcement message) {
    transaction.with(
        sql ->
            sql.update(CHAT_MESSAGE)
                .set(CHAT_MESSAGE.NONCE_HASH, hex(message.nonce()))
                .set(CHAT_MESSAGE.PLACE, message.place())
                .set(CHAT_MESSAGE.SHOWN, message.shown())
                .set(CHAT_MESSAGE.SETTLED, message.settled())
                .set(CHAT_MESSAGE.ATTEMPT, message.attempt())
                .set(CHAT_MESSAGE.DUE_AT, message.due())
                .where(CHAT_MESSAGE.BRAND.eq(message.brand()), CHAT_MESSAGE.ID.eq(message.id()))
                .execute());
  }

  private static @Nullable String hex(@Nullable Hash hash) {
    return hash == null ? null : hash.hex();
  }

  private static Announcement message(ChatMessageRecord row) {
    String nonce = row.getNonceHash();
    return new Announcement(
        row.getId(),
        row.getBrand(),
        "C-%04d".formatted(row.getRequestNumber()),
        row.getStep(),
        Medium.valueOf(row.getMedium()),
        new Hash(row.getContentSha256()),
        row.getExpiresAt(),
        nonce == null ? null : new Hash(nonce),
        row.getPlace(),
        row.getShown(),
        row.getSettled(),
        row.getAttempt(),
        row.getDueAt());
  }
}
