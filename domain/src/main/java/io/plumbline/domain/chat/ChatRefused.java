package io.plumbline.domain.chat;

import io.plumbline.domain.ledger.Fact;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A click that came to nothing, as it goes into the brand's ledger, with the account it came from.
 *
 * @param label the request's name
 */
public record ChatRefused(ChatAccount account, String label, String why) implements Fact {

  @Override
  public Kind kind() {
    return Kind.CHAT_REFUSED;
  }

  @Override
  public String subject() {
    return label;
  }

  @Override
  public SortedMap<String, String> details() {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("workspace", account.workspace());
    details.put("member", account.member());
    details.put("attempt", "approve");
    details.put("reason", why);
    return details;
  }

  @Override
  public String summary() {
    return "A click in the chat on %s was refused: %s".formatted(label, why);
  }
}
