package io.plumbline.application;

import io.plumbline.adapters.persistence.job.Recurring;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.usecase.CloseDueChanges;
import io.plumbline.domain.change.usecase.ExpireChanges;
import io.plumbline.domain.change.usecase.RecommendChanges;
import io.plumbline.domain.change.usecase.RunDispatches;
import io.plumbline.domain.change.usecase.SettleChanges;
import io.plumbline.domain.change.usecase.Sweep;
import io.plumbline.domain.change.usecase.WatchChanges;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** What is done about change requests at set times: shipping, watching, expiring, closing. */
@Dependent
class ChangeTimes {

  private static final Logger LOG = System.getLogger(ChangeTimes.class.getName());

  private final ShippingSettings shipping;
  private final ChangeSettings settings;
  private final RunDispatches ship;
  private final SettleChanges settle;
  private final WatchChanges watch;
  private final ExpireChanges expire;
  private final CloseDueChanges close;
  private final RecommendChanges recommend;

  @Inject
  ChangeTimes(
      ShippingSettings shipping,
      ChangeSettings settings,
      RunDispatches ship,
      SettleChanges settle,
      WatchChanges watch,
      ExpireChanges expire,
      CloseDueChanges close,
      RecommendChanges recommend) {
    this.shipping = shipping;
    this.settings = settings;
    this.ship = ship;
    this.settle = settle;
    this.watch = watch;
    this.expire = expire;
    this.close = close;
    this.recommend = recommend;
  }

  List<Recurring> all() {
    return List.of(
        Tally.ofLeads(
            LOG,
            "ship",
            "Ship budgets",
            "Sets the budgets of approved requests where they are due, and settles what is done.",
            shipping.when(),
            this::shipAll),
        Tally.ofLeads(
            LOG,
            "watch-changes",
            "Watch shipped moves",
            "Holds every shipped move to its promise; takes back those that stay outside of it.",
            settings.watch(),
            this::watchAll),
        Tally.ofLeads(
            LOG,
            "expire-changes",
            "Expire requests",
            "Ends requests that nobody decided on in time, or whose sprint is over.",
            settings.expire(),
            this::expireAll),
        Tally.ofLeads(
            LOG,
            "close-changes",
            "Close requests",
            "Closes requests a week after they held or were taken back, with what was observed.",
            settings.close(),
            this::closeAll),
        Tally.ofLeads(
            LOG,
            "recommend-changes",
            "Recommend a move",
            "Drafts the one move worth asking for, if the guardrails let it go ahead.",
            settings.recommend(),
            this::recommendAll));
  }

  private void shipAll(Tally tally) {
    for (RunDispatches.Outcome outcome : ship.run()) {
      switch (outcome) {
        case RunDispatches.Outcome.Broken(var order, var cause) ->
            tally.broke("The order " + order.key() + " could not be shipped", cause);
        case RunDispatches.Outcome.Superseded(var order) ->
            LOG.log(Level.INFO, "Shipping: another node has {0}", order.key());
        case RunDispatches.Outcome.Worked(var dispatch) -> {
          tally.add("orders worked on");
          LOG.log(
              Level.INFO,
              "Shipping: {0} of {1} is {2}",
              dispatch.order().key(),
              dispatch.order().request(),
              dispatch.end());
        }
      }
    }
    told(tally, "requests settled", "Settling", settle.settle());
  }

  private void watchAll(Tally tally) {
    for (WatchChanges.Outcome outcome : watch.watch()) {
      switch (outcome) {
        case WatchChanges.Outcome.Broken(var brand, var request, var cause) ->
            tally.broke("%s of %s could not be watched".formatted(request, brand), cause);
        case WatchChanges.Outcome.RollingBack(var request, var why) -> {
          tally.add("rolling back");
          LOG.log(Level.WARNING, "Watching: {0} is rolled back: {1}", name(request), why);
        }
        case WatchChanges.Outcome.Held(var request) -> {
          tally.add("held");
          LOG.log(Level.INFO, "Watching: {0} held", name(request));
        }
        case WatchChanges.Outcome.Watched(var request, var _) -> {
          tally.add("watched on");
          LOG.log(Level.INFO, "Watching: {0} goes on", name(request));
        }
      }
    }
  }

  private void expireAll(Tally tally) {
    told(tally, "expired", "Expiring", expire.expire());
  }

  private void closeAll(Tally tally) {
    told(tally, "closed", "Closing", close.close());
  }

  private void recommendAll(Tally tally) {
    for (RecommendChanges.Outcome outcome : recommend.recommend()) {
      switch (outcome) {
        case RecommendChanges.Outcome.Broken(var brand, var cause) ->
            tally.broke("Nothing could be recommended to " + brand, cause);
        case RecommendChanges.Outcome.Drafted(var request, boolean now) -> {
          tally.add(now ? "drafted" : "there already");
          LOG.log(Level.INFO, "Recommending: {0}, drafted now: {1}", name(request), now);
        }
        case RecommendChanges.Outcome.Nothing(var brand, var why) -> {
          tally.add("without a move worth asking for");
          LOG.log(Level.INFO, "Recommending nothing to {0}: {1}", brand, why);
        }
      }
    }
  }

  private static void told(Tally tally, String what, String doing, Sweep sweep) {
    for (ChangeHistory request : sweep.done()) {
      tally.add(what);
      LOG.log(Level.INFO, "{0}: {1} is {2}", doing, name(request), request.request().state());
    }
    for (Sweep.Broken broken : sweep.broken()) {
      tally.broke(
          "%s: %s of %s".formatted(doing, broken.request(), broken.brand()), broken.cause());
    }
  }

  private static String name(ChangeHistory history) {
    return "%s of %s".formatted(history.identity().label(), history.identity().brand());
  }
}
