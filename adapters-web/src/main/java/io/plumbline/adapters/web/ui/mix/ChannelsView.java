package io.plumbline.adapters.web.ui.mix;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import io.plumbline.adapters.web.ui.StandingWords;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.access.Roles;
import io.plumbline.adapters.web.ui.programme.ProgrammeReader;
import io.plumbline.adapters.web.ui.save.SaveMenu;
import io.plumbline.adapters.web.ui.shell.BrandChoice;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.adapters.web.ui.shell.MainLayout;
import io.plumbline.adapters.web.ui.shell.PathPage;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.adapters.web.ui.table.TableAddress;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.champion.ShownRun;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.mix.usecase.ShowDecisionCurrency;
import io.plumbline.domain.shared.BrandId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The channels: all of them as a table, or one of them beside it; the address says which. */
@Route(value = "channels", layout = MainLayout.class)
@RolesAllowed({Roles.LEAD, Roles.AUDITOR, Roles.ADMIN})
final class ChannelsView extends PathPage {

  private static final long serialVersionUID = 1L;

  private final transient ShowChampion showChampion;
  private final transient ShowDecisionCurrency currency;
  private final transient DeepDives dives;
  private final transient ProgrammeReader programme;
  private String standing = "";

  @Inject
  ChannelsView(
      BrandChoice brandChoice,
      ShowChampion showChampion,
      ShowDecisionCurrency currency,
      DeepDives dives,
      ProgrammeReader programme) {
    super(brandChoice, Place.CHANNELS, "pl-channels");
    this.showChampion = showChampion;
    this.currency = currency;
    this.dives = dives;
    this.programme = programme;
  }

  @Override
  protected void fill(Brand brand) {
    showChampion
        .show(brand.id())
        .ifPresentOrElse(
            shown -> show(shown, brand),
            () ->
                add(
                    Tags.title("Channels"),
                    State.empty(
                        "No model is fitted yet",
                        "The table of channels comes from a fitted model. Import data and fit the"
                            + " model on the page Data.")));
  }

  /** The channel that is looked at: all of the path, as names may have slashes. */
  private String selected() {
    return String.join("/", path());
  }

  private void show(ShownRun shown, Brand brand) {
    standing = StandingWords.of(shown);
    ChannelsPage page = ChannelsPage.of(shown.run(), brand, currency.of(brand.id()));
    Optional<ChannelResult> channel = page.channel(selected());
    if (selected().isEmpty()) {
      all(page, shown.run(), brand.id());
    } else if (channel.isPresent()) {
      one(page, channel.get(), shown.run(), brand.id());
    } else {
      add(
          Tags.title("Channels"),
          State.empty(
              "%s has no channel “%s”".formatted(page.run(), selected()),
              "It may have been renamed or left out of that run's specification.",
              Tags.link("", Links.to(Place.CHANNELS, brand.id()), "All channels")));
    }
  }

  private void all(ChannelsPage page, ModelRun run, BrandId brand) {
    add(
        heading(page, brand),
        new RankTable(page, brand, selected(), TableAddress.of(here())),
        note(page),
        new CoursePanel(page, here()),
        new DeepDivePanel(
            run,
            dives,
            answered ->
                new CreditTableSection(
                    CreditTable.of(answered.attribution(), page.units()),
                    page.units(),
                    run.label())));
    OtherParts.of(page.report(), page.units()).map(OtherPartsSection::new).ifPresent(this::add);
    if (!page.report().geos().isEmpty()) {
      add(new GeoSection(GeoPage.all(page)));
    }
  }

  private void one(ChannelsPage page, ChannelResult channel, ModelRun run, BrandId brand) {
    Div list =
        Tags.div(
            "",
            heading(page, brand),
            new RankTable(page, brand, selected(), TableAddress.of(here())),
            note(page));
    add(
        Tags.div(
            "pl-master",
            list,
            new ChannelDetail(
                ChannelPage.of(channel, page.units(), page.report()),
                programme.touchpoint(brand, channel.channel().value()),
                brand,
                new DeepDivePanel(
                    run,
                    dives,
                    answered ->
                        new DeepDiveDetail(channel, answered, page.units(), page.report())))));
  }

  private Div heading(ChannelsPage page, BrandId brand) {
    Div end =
        Tags.div(
            "pl-end",
            Tags.span(
                "pl-s pl-t2 pl-ranked",
                "Ranked by %s: %s".formatted(page.units().nextName(), page.units().nextMeaning())));
    if (selected().isEmpty()) {
      end.add(
          new SaveMenu(
              "channels",
              "channels-%s".formatted(page.run()),
              () -> page.sheet(programme.touchpoints(brand))));
    }
    return Tags.title("Channels", end);
  }

  private Div note(ChannelsPage page) {
    return Tags.text(
        "pl-help",
        ("%s. %s. Bar: 90%% interval. Hollow dot: model only, so the verdict is "
                + "never stronger than Test.")
            .formatted(standing, page.window()));
  }

  @Override
  public List<String> crumbs() {
    return path().isEmpty() ? super.crumbs() : List.of(Place.CHANNELS.title(), selected());
  }
}
