package io.plumbline.adapters.web.ui.models;

import com.vaadin.flow.component.html.Div;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.domain.access.User;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.champion.Promotion;
import io.plumbline.domain.mix.champion.ShownRun;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What can be done to make one run champion: ask, decide, or why neither. */
final class ChampionSection extends Div {

  private static final long serialVersionUID = 1L;

  ChampionSection(
      ModelRun run,
      Optional<ShownRun> standing,
      List<Promotion> promotions,
      PromotionDesk desk,
      Consumer<Said> whenDone) {
    setId("champion");
    Optional<Promotion.Pending> pending =
        promotions.stream()
            .filter(Promotion.Pending.class::isInstance)
            .map(Promotion.Pending.class::cast)
            .filter(one -> one.request().run().equals(run.id()))
            .findFirst();
    Optional<User> viewer = desk.viewer();
    if (pending.isPresent()) {
      add(card(pending.get(), standing, desk, whenDone));
    } else if (standing.filter(shown -> isChampion(shown, run)).isPresent()) {
      add(RequestForm.locked(run.label(), "%s is champion already.".formatted(run.label())));
    } else if (viewer.isEmpty()) {
      add(RequestForm.locked(run.label(), "Marketing leads and admins ask for a champion."));
    } else {
      add(
          new RequestForm(
              run.label(), (reason, waivers) -> desk.ask(run, reason, waivers), whenDone));
    }
  }

  /** The card of a request that waits. */
  static PendingCard card(
      Promotion.Pending pending,
      Optional<ShownRun> standing,
      PromotionDesk desk,
      Consumer<Said> whenDone) {
    return new PendingCard(
        pending,
        desk.viewer(),
        champion(standing),
        (answer, note) -> desk.decide(pending, answer, note),
        whenDone);
  }

  private static @Nullable String champion(Optional<ShownRun> standing) {
    return standing
        .filter(ShownRun.Champion.class::isInstance)
        .map(shown -> shown.run().label())
        .orElse(null);
  }

  private static boolean isChampion(ShownRun shown, ModelRun run) {
    return shown instanceof ShownRun.Champion && shown.run().id().equals(run.id());
  }
}
