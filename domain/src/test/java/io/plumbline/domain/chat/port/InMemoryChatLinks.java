package io.plumbline.domain.chat.port;

import io.plumbline.domain.chat.ChatAccount;
import io.plumbline.domain.chat.ChatLink;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Links and codes in memory. */
public final class InMemoryChatLinks implements ChatLinks {

  private record Code(UUID user, String hash, Instant until) {}

  private final InMemoryTransaction transaction;
  private List<Code> codes = List.of();
  private List<ChatLink> links = List.of();

  public InMemoryChatLinks(InMemoryTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void issue(UUID user, String codeHash, Instant until, Instant now) {
    List<Code> next = new ArrayList<>(codes);
    next.removeIf(code -> code.user().equals(user) || !now.isBefore(code.until()));
    next.add(new Code(user, codeHash, until));
    codes(next);
  }

  @Override
  public Optional<UUID> take(String codeHash, Instant now) {
    return transaction.in(
        () -> {
          Optional<Code> found =
              codes.stream().filter(code -> code.hash().equals(codeHash)).findFirst();
          found.ifPresent(code -> codes(codes.stream().filter(c -> !c.equals(code)).toList()));
          return found.filter(code -> now.isBefore(code.until())).map(Code::user);
        });
  }

  @Override
  public boolean add(ChatLink link) {
    return transaction.in(
        () -> {
          if (of(link.account()).isPresent() || of(link.user()).isPresent()) {
            return false;
          }
          List<ChatLink> next = new ArrayList<>(links);
          next.add(link);
          links(next);
          return true;
        });
  }

  @Override
  public Optional<ChatLink> remove(UUID user) {
    return transaction.in(
        () -> {
          Optional<ChatLink> found = of(user);
          found.ifPresent(link -> links(links.stream().filter(l -> !l.equals(link)).toList()));
          return found;
        });
  }

  @Override
  public Optional<ChatLink> of(ChatAccount account) {
    return transaction.in(
        () -> links.stream().filter(link -> link.account().equals(account)).findFirst());
  }

  @Override
  public Optional<ChatLink> of(UUID user) {
    return transaction.in(
        () -> links.stream().filter(link -> link.user().equals(user)).findFirst());
  }

  private void codes(List<Code> next) {
    transaction.run(
        () -> {
          List<Code> before = codes;
          codes = List.copyOf(next);
          transaction.undoWith(() -> codes = before);
        });
  }

  private void links(List<ChatLink> next) {
    List<ChatLink> before = links;
    links = List.copyOf(next);
    transaction.undoWith(() -> links = before);
  }
}
