package io.plumbline.domain.chat.usecase;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.SignInAttempts;
import io.plumbline.domain.chat.Button;
import io.plumbline.domain.chat.ChatAccount;
import io.plumbline.domain.chat.ChatRefused;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.port.IdSource;
import java.time.Duration;
import java.time.Instant;

/**
 * Puts refused clicks on record, in the ledger of the brand the click was about: at most twenty of
 * one account in a quarter of an hour, so that nobody fills the ledger by clicking.
 */
public final class ChatLog {

  /** Refused clicks of one account that go on record within {@link #MEMORY}. */
  public static final int RECORDED = 20;

  /** How long refused clicks are counted. */
  public static final Duration MEMORY = Duration.ofMinutes(15);

  private final Brands brands;
  private final Ledger ledger;
  private final SignInAttempts counted;
  private final IdSource ids;

  public ChatLog(Brands brands, Ledger ledger, SignInAttempts counted, IdSource ids) {
    this.brands = brands;
    this.ledger = ledger;
    this.counted = counted;
    this.ids = ids;
  }

  /** Writes a refused click, in the open transaction. */
  public void refused(ChatAccount account, Actor by, Button button, String why, Instant now) {
    String key = "chat click " + account.text();
    if (brands.find(button.brand()).isEmpty()
        || counted.failuresSince(key, now.minus(MEMORY)) >= RECORDED) {
      return;
    }
    counted.failed(key, now);
    ledger.append(
        button.brand(), new ChatRefused(account, button.label(), why), by, Origin.CHAT, ids.next());
  }
}
