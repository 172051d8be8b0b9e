package io.plumbline.adapters.ingest.chat;

import io.plumbline.domain.change.Asks;
import io.plumbline.domain.change.Proposal;
import io.plumbline.domain.chat.Button;
import io.plumbline.domain.chat.Nonce;
import io.plumbline.domain.chat.Notice;
import java.net.URI;
import java.util.List;

/** The worked example as a notice. */
final class Notices {

  static final RequestPage PAGE = new RequestPage(URI.create("https://plumbline.example.com/"));

  private Notices() {}

  static Notice open(boolean clickable) {
    Proposal proposal = Asks.proposal();
    return new Notice(
        Asks.BRAND,
        "Harbour Retail",
        "C-0007",
        "leo",
        proposal,
        null,
        List.of(),
        "Waits for one approval of any lead or admin who wrote nothing of it, until tomorrow.",
        true,
        clickable
            ? new Button(
                Asks.BRAND, "C-0007", proposal.content(), new Nonce("0123456789abcdefghjkmnpq"))
            : null);
  }
}
