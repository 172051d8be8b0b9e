package io.plumbline.domain.chat.usecase;

import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.chat.ChatAccount;
import io.plumbline.domain.chat.ChatAccountChanged;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.port.IdSource;

/** Writes into every brand's ledger who speaks for whom. */
public final class LinkBook {

  private final Brands brands;
  private final Ledger ledger;
  private final IdSource ids;

  public LinkBook(Brands brands, Ledger ledger, IdSource ids) {
    this.brands = brands;
    this.ledger = ledger;
    this.ids = ids;
  }

  /** Writes it, in the open transaction. */
  public void write(ChatAccount account, User user, boolean linked, Origin origin) {
    ChatAccountChanged fact = new ChatAccountChanged(account, user.name(), linked);
    brands
        .all()
        .forEach(brand -> ledger.append(brand.id(), fact, user.actor(), origin, ids.next()));
  }
}
