package io.plumbline.domain.chat.usecase;

import io.plumbline.domain.chat.Button;
import io.plumbline.domain.chat.ChatAccount;
import io.plumbline.domain.chat.port.ChatReplies;
import java.util.Optional;

/**
 * Does what a click asks for and tells whoever clicked what came of it; where it counts, the
 * message says so too. What cannot be told stays done: the standing message is corrected later.
 */
public final class AnswerClick {

  /**
   * What came of it.
   *
   * @param untold why it could not be told, if so
   */
  public record Answered(ClickApprove.Outcome outcome, Optional<String> untold) {}

  private final ClickApprove clicks;
  private final ChatReplies replies;

  public AnswerClick(ClickApprove clicks, ChatReplies replies) {
    this.clicks = clicks;
    this.replies = replies;
  }

  /**
   * Returns what the click came to.
   *
   * @param address where the chat wants the answer
   */
  public Answered answer(ChatAccount account, Button button, String address) {
    ClickApprove.Outcome outcome = clicks.click(account, button);
    return new Answered(
        outcome,
        switch (outcome) {
          case ClickApprove.Outcome.Counted(var words, var notice) ->
              replies.tell(address, words, Optional.of(notice));
          case ClickApprove.Outcome.Refused(var words) ->
              replies.tell(address, words, Optional.empty());
        });
  }
}
