package io.plumbline.adapters.web.ui.programme;

import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.access.SignedIn;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.usecase.ListUsers;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.programme.BacklogItem;
import io.plumbline.domain.programme.Kept;
import io.plumbline.domain.programme.PeriodTerms;
import io.plumbline.domain.programme.PlanningPeriod;
import io.plumbline.domain.programme.Seen;
import io.plumbline.domain.programme.Touchpoint;
import io.plumbline.domain.programme.usecase.ChangeBacklog;
import io.plumbline.domain.programme.usecase.DescribeChannel;
import io.plumbline.domain.programme.usecase.NameSteward;
import io.plumbline.domain.programme.usecase.SetPlanningPeriod;
import io.plumbline.domain.shared.BrandId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where whoever is signed in changes a programme; who may is judged each time. */
@Dependent
public final class ProgrammeDesk {

  private final SignedIn signedIn;
  private final ListUsers listUsers;
  private final NameSteward nameSteward;
  private final SetPlanningPeriod setPeriod;
  private final ChangeBacklog changeBacklog;
  private final DescribeChannel describeChannel;

  @Inject
  public ProgrammeDesk(
      SignedIn signedIn,
      ListUsers listUsers,
      NameSteward nameSteward,
      SetPlanningPeriod setPeriod,
      ChangeBacklog changeBacklog,
      DescribeChannel describeChannel) {
    this.signedIn = signedIn;
    this.listUsers = listUsers;
    this.nameSteward = nameSteward;
    this.setPeriod = setPeriod;
    this.changeBacklog = changeBacklog;
    this.describeChannel = describeChannel;
  }

  Optional<User> admin() {
    return signedIn.holding(Role.ADMIN);
  }

  /** Returns who is signed in, if they change anything but the steward. */
  Optional<User> editor() {
    return signedIn.holding(Role.MARKETING_LEAD, Role.ADMIN);
  }

  /** Returns who may answer for something: whoever may sign in and change it. */
  List<User> people() {
    return listUsers.list().stream()
        .filter(user -> user.enabled() && user.role() != Role.FINANCE_AUDITOR)
        .toList();
  }

  Said name(BrandId brand, String steward) {
    return as(
        admin(),
        user ->
            ProgrammeWords.of(
                nameSteward.name(
                    new NameSteward.Command(brand, steward, user.actor(), Origin.WEB))));
  }

  Said set(BrandId brand, @Nullable Kept<PlanningPeriod> seen, PeriodTerms terms) {
    return as(
        editor(),
        user ->
            ProgrammeWords.of(
                setPeriod.set(
                    new SetPlanningPeriod.Command(
                        brand,
                        seen == null ? null : new Seen(seen.value().id(), seen.revision()),
                        terms,
                        user.actor(),
                        Origin.WEB))));
  }

  Said change(
      BrandId brand,
      @Nullable Kept<BacklogItem> seen,
      ChangeBacklog.Text text,
      BacklogItem.Source source) {
    return as(
        editor(),
        user ->
            ProgrammeWords.of(
                changeBacklog.change(
                    new ChangeBacklog.Command(
                        brand,
                        seen == null ? null : new Seen(seen.value().id(), seen.revision()),
                        text,
                        source,
                        user.actor(),
                        Origin.WEB))));
  }

  Said describe(Touchpoint touchpoint) {
    return as(
        editor(),
        user ->
            ProgrammeWords.of(
                describeChannel.describe(
                    new DescribeChannel.Command(touchpoint, user.actor(), Origin.WEB))));
  }

  private static Said as(Optional<User> user, Function<User, Said> act) {
    if (user.isEmpty()) {
      return Said.refused("Your role has changed: you cannot do this any more.");
    }
    try {
      return act.apply(user.get());
    } catch (IllegalArgumentException refused) {
      return Said.refused(String.valueOf(refused.getMessage()));
    }
  }
}
