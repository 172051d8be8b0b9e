package io.plumbline.adapters.ingest.chat;

import io.plumbline.domain.chat.Notice;
import java.net.URI;

/**
 * Where people look at a request.
 *
 * @param start the address under which this installation is reached, ended by a slash
 */
public record RequestPage(URI start) {

  String of(Notice notice) {
    return start
        .resolve("approvals/%s?brand=%s".formatted(notice.label(), notice.brand().value()))
        .toString();
  }
}
