package io.plumbline.adapters.web.ui.media;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import io.plumbline.adapters.web.ui.Locked;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.access.Roles;
import io.plumbline.adapters.web.ui.access.SignedIn;
import io.plumbline.adapters.web.ui.shell.BrandChoice;
import io.plumbline.adapters.web.ui.shell.BrandPage;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.adapters.web.ui.shell.MainLayout;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.job.usecase.CancelJob;
import io.plumbline.domain.media.usecase.AssessDataQuality;
import io.plumbline.domain.media.usecase.ListBatches;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.usecase.RequestFit;
import io.plumbline.domain.mix.usecase.ShowMixModelSpec;
import io.plumbline.domain.shared.BrandId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Optional;

/** The data of a brand: import, quality, files, specification, and the button that fits. */
@Route(value = "data", layout = MainLayout.class)
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
final class DataView extends BrandPage {

  private static final long serialVersionUID = 1L;
  private static final int FILES = 50;

  private final transient SignedIn signedIn;
  private final transient ListBatches listBatches;
  private final transient AssessDataQuality assessDataQuality;
  private final transient ShowMixModelSpec showSpec;
  private final transient RequestFit requestFit;
  private final transient CancelJob cancelJob;
  private final transient ReceiveFile receiveFile;
  private final transient JobWatch jobWatch;
  private final Div fit = Tags.div("pl-end");
  private final Div contents = Tags.div("pl-contents");

  @Inject
  DataView(
      BrandChoice brandChoice,
      SignedIn signedIn,
      ListBatches listBatches,
      AssessDataQuality assessDataQuality,
      ShowMixModelSpec showSpec,
      RequestFit requestFit,
      CancelJob cancelJob,
      ReceiveFile receiveFile,
      JobWatch jobWatch) {
    super(brandChoice, Place.DATA, "pl-data");
    this.signedIn = signedIn;
    this.listBatches = listBatches;
    this.assessDataQuality = assessDataQuality;
    this.showSpec = showSpec;
    this.requestFit = requestFit;
    this.cancelJob = cancelJob;
    this.receiveFile = receiveFile;
    this.jobWatch = jobWatch;
  }

  @Override
  protected void fill(Brand of) {
    BrandId brand = of.id();
    JobsPanel jobs = new JobsPanel(jobWatch, cancelJob, brand, () -> showContents(brand));
    FileDrop drop =
        new FileDrop(
            file -> receiveFile.receive(brand, file),
            () -> {
              jobs.refresh();
              showContents(brand);
            });
    var importing =
        Tags.section(
            "Import",
            "aggregate data only: no person may be recognised",
            Tags.link("", Links.to(Place.BEGIN, brand), "Step by step"));
    importing.add(drop);
    add(Tags.title("Data", fit), jobs, importing, contents);
    showContents(brand);
  }

  /** Shows what is there now: the files, their quality, the specification, whether one can fit. */
  private void showContents(BrandId brand) {
    Optional<ShowMixModelSpec.Shown> spec = showSpec.current(brand);
    DataPage page =
        DataPage.of(
            listBatches.newest(brand, FILES), assessDataQuality.assess(brand), spec.isPresent());
    fit.removeAll();
    if (!page.fitRefusal().isEmpty()) {
      fit.add(Locked.reason(page.fitRefusal()));
    }
    fit.add(fitButton(brand, page));
    contents.removeAll();
    if (page.series().isEmpty()) {
      contents.add(
          State.empty(
              "No data yet",
              "Drop a SPEC.yaml, then a CSV file with a row for each week or day: the date, spend on"
                  + " each channel, and what was earned. Without a SPEC.yaml, begin with the file:"
                  + " its columns are mapped with you.",
              Tags.link("pl-button", Links.to(Place.BEGIN, brand), "Get started")));
    } else {
      contents.add(new QualitySection(page, here()), new FilesSection(page, here()));
    }
    spec.ifPresent(shown -> contents.add(new SpecSection(shown, brand)));
  }

  private Button fitButton(BrandId brand, DataPage page) {
    Button button = new Button("Fit the model");
    button.setId("fit");
    button.addThemeVariants(ButtonVariant.PRIMARY);
    if (!page.fitRefusal().isEmpty()) {
      Locked.button(button, page.fitRefusal());
    } else {
      button.setDisableOnClick(true);
      button.addClickListener(click -> fit(brand));
    }
    return button;
  }

  private void fit(BrandId brand) {
    Optional<User> user = signedIn.holding(Role.MARKETING_LEAD, Role.ADMIN);
    if (user.isEmpty()) {
      fit.removeAll();
      fit.add(Tags.span("pl-refusal", "Your role has changed: it fits no models."));
      return;
    }
    switch (requestFit.request(
        new RequestFit.Command(brand, SamplerSettings.DEFAULT, user.get().actor()))) {
      case RequestFit.Outcome.Requested(var job) -> {
        getChildren()
            .filter(JobsPanel.class::isInstance)
            .map(JobsPanel.class::cast)
            .forEach(JobsPanel::refresh);
        showContents(brand);
      }
      case RequestFit.Outcome.NoSpecification(var without) -> showContents(without);
    }
  }
}
