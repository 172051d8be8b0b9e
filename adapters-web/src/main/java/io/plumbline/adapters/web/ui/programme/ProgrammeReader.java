package io.plumbline.adapters.web.ui.programme;

import io.plumbline.domain.programme.BacklogItem;
import io.plumbline.domain.programme.Kept;
import io.plumbline.domain.programme.Stewardship;
import io.plumbline.domain.programme.Touchpoint;
import io.plumbline.domain.programme.usecase.FindSteward;
import io.plumbline.domain.programme.usecase.ListBacklog;
import io.plumbline.domain.programme.usecase.ListPlanningPeriods;
import io.plumbline.domain.programme.usecase.ListTouchpoints;
import io.plumbline.domain.reporting.usecase.SuggestBacklog;
import io.plumbline.domain.shared.BrandId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What pages read of a brand's programme. */
@Dependent
public final class ProgrammeReader {

  private final FindSteward findSteward;
  private final ListPlanningPeriods listPeriods;
  private final ListBacklog listBacklog;
  private final SuggestBacklog suggestBacklog;
  private final ListTouchpoints listTouchpoints;

  @Inject
  public ProgrammeReader(
      FindSteward findSteward,
      ListPlanningPeriods listPeriods,
      ListBacklog listBacklog,
      SuggestBacklog suggestBacklog,
      ListTouchpoints listTouchpoints) {
    this.findSteward = findSteward;
    this.listPeriods = listPeriods;
    this.listBacklog = listBacklog;
    this.suggestBacklog = suggestBacklog;
    this.listTouchpoints = listTouchpoints;
  }

  public Stewardship steward(BrandId brand) {
    return findSteward.of(brand);
  }

  public ListPlanningPeriods.Periods periods(BrandId brand) {
    return listPeriods.list(brand);
  }

  List<Kept<BacklogItem>> backlog(BrandId brand) {
    return listBacklog.list(brand);
  }

  List<SuggestBacklog.Suggestion> suggestions(BrandId brand) {
    return suggestBacklog.suggest(brand);
  }

  public List<Touchpoint> touchpoints(BrandId brand) {
    return listTouchpoints.list(brand).stream().map(Kept::value).toList();
  }

  /** Returns what a channel is for, if somebody said so. */
  public Optional<Touchpoint> touchpoint(BrandId brand, String channel) {
    return touchpoints(brand).stream()
        .filter(one -> one.channel().value().equals(channel))
        .findFirst();
  }
}
