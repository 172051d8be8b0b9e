package io.plumbline.domain.programme.usecase;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.programme.ChannelDescribed;
import io.plumbline.domain.programme.Kept;
import io.plumbline.domain.programme.Touchpoint;
import io.plumbline.domain.programme.port.Programmes;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.util.Set;

/** Says where on their way customers meet a channel, and what meeting it is to bring about. */
public final class DescribeChannel {

  /** What is so. */
  public record Command(Touchpoint touchpoint, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** It is as described now. */
    record Described(Kept<Touchpoint> touchpoint) implements Outcome {}

    /** Who describes it is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}
  }

  private static final Set<Role> MAY = Set.of(Role.MARKETING_LEAD, Role.ADMIN);

  private final Programmes programmes;
  private final RolesNow roles;
  private final Ledger ledger;
  private final IdSource ids;
  private final Transaction transaction;

  public DescribeChannel(
      Programmes programmes, RolesNow roles, Ledger ledger, IdSource ids, Transaction transaction) {
    this.programmes = programmes;
    this.roles = roles;
    this.ledger = ledger;
    this.ids = ids;
    this.transaction = transaction;
  }

  /** Returns the channel as it is described now, or why it is not. */
  public Outcome describe(Command command) {
    return transaction.in(
        () ->
            roles.has(command.by(), MAY)
                ? new Outcome.Described(described(command))
                : new Outcome.NotAllowed(command.by()));
  }

  private Kept<Touchpoint> described(Command command) {
    Touchpoint touchpoint = command.touchpoint();
    programmes.hold(touchpoint.brand());
    LedgerEntry entry =
        ledger.append(
            touchpoint.brand(),
            new ChannelDescribed(touchpoint),
            command.by(),
            command.origin(),
            ids.next());
    programmes.put(touchpoint, entry);
    return Kept.of(touchpoint, entry);
  }
}
