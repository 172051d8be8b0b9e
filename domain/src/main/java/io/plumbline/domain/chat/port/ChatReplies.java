package io.plumbline.domain.chat.port;

import io.plumbline.domain.chat.Notice;
import java.util.Optional;

/** Where those who clicked or typed are answered. */
public interface ChatReplies {

  /**
   * Tells one person alone; or, if there is a notice, puts it in the message's place first.
   *
   * @param address as the chat gave it; one that is not the chat's own is not called
   * @return why it could not be told
   */
  Optional<String> tell(String address, String words, Optional<Notice> instead);
}
