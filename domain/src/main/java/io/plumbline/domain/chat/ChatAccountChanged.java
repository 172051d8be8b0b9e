package io.plumbline.domain.chat;

import io.plumbline.domain.ledger.Fact;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A chat account speaks for a person from now on, or no longer; it goes into every brand's ledger,
 * as the person may decide for every brand.
 *
 * @param name the person's sign-in name
 */
public record ChatAccountChanged(ChatAccount account, String name, boolean linked) implements Fact {

  @Override
  public Kind kind() {
    return linked ? Kind.CHAT_LINKED : Kind.CHAT_UNLINKED;
  }

  @Override
  public String subject() {
    return name;
  }

  @Override
  public SortedMap<String, String> details() {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("workspace", account.workspace());
    details.put("member", account.member());
    details.put("user", name);
    return details;
  }

  @Override
  public String summary() {
    return linked
        ? "The chat account %s speaks for %s".formatted(account.text(), name)
        : "The chat account %s speaks for %s no longer".formatted(account.text(), name);
  }
}
