package io.plumbline.domain.change.usecase;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.change.port.Routes;
import io.plumbline.domain.change.shipping.BudgetRouted;
import io.plumbline.domain.change.shipping.Route;
import io.plumbline.domain.change.shipping.RouteTable;
import io.plumbline.domain.change.shipping.Target;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.time.InstantSource;
import java.util.Set;

/** Says how a channel's budget is set from now on, or a line item's. What is under way goes on. */
public final class SetRoute {

  /** Which route, and who says so. */
  public record Command(BrandId brand, Route route, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** It is so from now on. */
    record Routed(RouteTable routes) implements Outcome {}

    /** Who says it is no admin. */
    record NotAllowed(Actor by) implements Outcome {}
  }

  private static final Set<Role> MAY = Set.of(Role.ADMIN);

  private final Routes routes;
  private final RolesNow roles;
  private final Ledger ledger;
  private final IdSource ids;
  private final Transaction transaction;
  private final InstantSource clock;

  public SetRoute(
      Routes routes,
      Users users,
      Ledger ledger,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    this.routes = routes;
    this.roles = new RolesNow(users);
    this.ledger = ledger;
    this.ids = ids;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Returns the brand's routes with this one, or why it is not taken. */
  public Outcome set(Command command) {
    return transaction.in(
        () -> {
          if (!roles.has(command.by(), MAY)) {
            return new Outcome.NotAllowed(command.by());
          }
          Route route = command.route();
          Target before =
              routes
                  .of(command.brand())
                  .exactly(route.channel(), route.item())
                  .orElseGet(Target.Sheet::new);
          routes.set(command.brand(), route, command.by(), clock.instant());
          ledger.append(
              command.brand(),
              new BudgetRouted(route, before, command.by()),
              command.by(),
              command.origin(),
              ids.next());
          return new Outcome.Routed(routes.of(command.brand()));
        });
  }
}
