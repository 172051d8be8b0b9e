package io.plumbline.adapters.web.rest.chat;

import io.plumbline.domain.access.User;
import io.plumbline.domain.chat.ChatAccount;
import io.plumbline.domain.chat.usecase.FindLink;
import io.plumbline.domain.chat.usecase.LinkAccount;
import io.plumbline.domain.chat.usecase.UnlinkAccount;
import io.plumbline.domain.ledger.Origin;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** What can be typed after {@code /plumbline}: link, unlink, who. */
@Dependent
class SlackCommand {

  private static final String USAGE =
      "/plumbline link CODE ties this account to you (get the code in Plumbline, under Chat);"
          + " /plumbline unlink unties it; /plumbline who says for whom it speaks.";

  private final LinkAccount link;
  private final UnlinkAccount unlink;
  private final FindLink find;

  @Inject
  SlackCommand(LinkAccount link, UnlinkAccount unlink, FindLink find) {
    this.link = link;
    this.unlink = unlink;
    this.find = find;
  }

  /** Does what was typed and returns the answer in words. */
  String answer(SlackForm form) {
    Optional<ChatAccount> account =
        SlackClick.account(form.field("team_id"), form.field("user_id"));
    String[] words = form.field("text").strip().split("\\s+", -1);
    if (account.isEmpty()) {
      return USAGE;
    }
    return switch (words[0]) {
      case "link" -> words.length == 2 ? link(account.get(), words[1]) : USAGE;
      case "unlink" -> words.length == 1 ? unlink(account.get()) : USAGE;
      case "who" ->
          find.find(account.get())
              .map(user -> "This account speaks for %s.".formatted(user.displayName()))
              .orElse("This account speaks for nobody.");
      default -> USAGE;
    };
  }

  private String link(ChatAccount account, String code) {
    return switch (link.link(account, code)) {
      case LinkAccount.Outcome.Linked(User user) ->
          "This account speaks for %s from now on.".formatted(user.displayName());
      case LinkAccount.Outcome.Refused _ ->
          "This code does not work: get another in Plumbline. A code works once, for ten minutes.";
      case LinkAccount.Outcome.Taken _ ->
          "This account, or the person of this code, is tied already: untie that first.";
      case LinkAccount.Outcome.Waiting(var retryAfter) ->
          "Too many wrong codes: try again in %d minutes.".formatted(retryAfter.toMinutes());
    };
  }

  private String unlink(ChatAccount account) {
    return find.find(account)
        .flatMap(user -> unlink.unlink(user, Origin.CHAT))
        .map(removed -> "This account speaks for nobody from now on.")
        .orElse("This account speaks for nobody.");
  }
}
