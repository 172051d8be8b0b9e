package io.plumbline.domain.chat.port;

import io.plumbline.domain.chat.Medium;
import io.plumbline.domain.chat.Notice;
import io.plumbline.domain.chat.Posting;
import io.plumbline.domain.shared.BrandId;

/** A place where requests are announced; it never throws for what the chat does or fails to do. */
public interface ChatRoom {

  Medium medium();

  /** Returns whether requests of this brand are announced here. */
  boolean serves(BrandId brand);

  /** Posts a message. */
  Posting post(Notice notice);

  /** Changes the message at {@code place}, as {@link #post} named it. */
  Posting change(String place, Notice notice);
}
