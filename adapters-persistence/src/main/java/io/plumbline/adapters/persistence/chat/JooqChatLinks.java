package io.plumbline.adapters.persistence.chat;

import static io.plumbline.adapters.persistence.generated.Tables.CHAT_LINK;
import static io.plumbline.adapters.persistence.generated.Tables.CHAT_LINK_CODE;

import io.plumbline.adapters.persistence.generated.tables.records.ChatLinkRecord;
import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.chat.ChatAccount;
import io.plumbline.domain.chat.ChatLink;
import io.plumbline.domain.chat.port.ChatLinks;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The links in table {@code chat_link}, and the codes that are out in {@code chat_link_code}. */
final class JooqChatLinks implements ChatLinks {

  private final JooqTransaction transaction;

  JooqChatLinks(JooqTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void issue(UUID user, String codeHash, Instant until, Instant now) {
    transaction.run(
        () -> {
          transaction
              .sql()
              .deleteFrom(CHAT_LINK_CODE)
              .where(CHAT_LINK_CODE.USER_ID.eq(user).or(CHAT_LINK_CODE.EXPIRES_AT.le(now)))
              .execute();
          transaction
              .sql()
              .insertInto(CHAT_LINK_CODE)
              .set(CHAT_LINK_CODE.USER_ID, user)
              .set(CHAT_LINK_CODE.CODE_HASH, codeHash)
              .set(CHAT_LINK_CODE.EXPIRES_AT, until)
              .execute();
        });
  }

  @Override
  public Optional<UUID> take(String codeHash, Instant now) {
    return transaction.with(
        sql ->
            sql.deleteFrom(CHAT_LINK_CODE)
                .where(CHAT_LINK_CODE.CODE_HASH.eq(codeHash))
                .returning()
                .fetchOptional()
                .filter(code -> now.isBefore(code.getExpiresAt()))
                .map(code -> code.getUserId()));
  }

  @Override
  public boolean add(ChatLink link) {
    return transaction.with(
        sql ->
            sql.insertInto(CHAT_LINK)
                    .set(CHAT_LINK.WORKSPACE, link.account().workspace())
                    .set(CHAT_LINK.MEMBER, link.account().member())
                    .set(CHAT_LINK.USER_ID, link.user())
                    .set(CHAT_LINK.LINKED_AT, link.since())
                    .onConflictDoNothing()
                    .execute()
                == 1);
  }

  @Override
  public Optional<ChatLink> remove(UUID user) {
    return transaction.with(
        sql ->
            sql.deleteFrom(CHAT_LINK)
                .where(CHAT_LINK.USER_ID.eq(user))
                .returning()
                .fetchOptional()
                .map(JooqChatLinks::link));
  }

  @Override
  public Optional<ChatLink> of(ChatAccount account) {
    return transaction.with(
        sql ->
            sql.selectFrom(CHAT_LINK)
                .where(
                    CHAT_LINK.WORKSPACE.eq(account.workspace()),
                    CHAT_LINK.MEMBER.eq(account.member()))
                .fetchOptional(JooqChatLinks::link));
  }

  @Override
  public Optional<ChatLink> of(UUID user) {
    return transaction.with(
        sql ->
            sql.selectFrom(CHAT_LINK)
                .where(CHAT_LINK.USER_ID.eq(user))
                .fetchOptional(JooqChatLinks::link));
  }

  private static ChatLink link(ChatLinkRecord row) {
    return new ChatLink(
        new ChatAccount(row.getWorkspace(), row.getMember()), row.getUserId(), row.getLinkedAt());
  }
}
