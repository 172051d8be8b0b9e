package io.plumbline.domain.chat;

import static io.plumbline.domain.shared.Require.that;

import java.util.regex.Pattern;

/**
 * Somebody in the chat, by the ids the chat gives; names there can be changed and are never asked.
 *
 * @param workspace the id of the workspace, {@code T0123ABC}
 * @param member the id of the person in it, {@code U0123ABC}
 */
public record ChatAccount(String workspace, String member) {

  private static final Pattern ID = Pattern.compile("[A-Z0-9]{1,32}");

  public ChatAccount {
    that(
        ID.matcher(workspace).matches() && ID.matcher(member).matches(),
        "The ids of a chat account are 1 to 32 capital letters and digits each.");
  }

  /** Returns both ids as one text. */
  public String text() {
    return workspace + "/" + member;
  }
}
