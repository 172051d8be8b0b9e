package io.plumbline.application;

import io.plumbline.adapters.persistence.Persistence;
import io.plumbline.adapters.web.rest.experiment.DesignsUnderWay;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.change.port.KnownTests;
import io.plumbline.domain.change.port.TestDrafts;
import io.plumbline.domain.experiment.design.MarketSelection;
import io.plumbline.domain.experiment.port.Experiments;
import io.plumbline.domain.experiment.readout.AutomaticMethod;
import io.plumbline.domain.experiment.readout.GeoReadout;
import io.plumbline.domain.experiment.readout.LiftEstimator;
import io.plumbline.domain.experiment.readout.bsts.StructuralTimeSeries;
import io.plumbline.domain.experiment.readout.match.PairedGeos;
import io.plumbline.domain.experiment.readout.sdid.SyntheticDifference;
import io.plumbline.domain.experiment.readout.tbr.TimeBasedRegression;
import io.plumbline.domain.experiment.usecase.CheckContamination;
import io.plumbline.domain.experiment.usecase.ComputeReadout;
import io.plumbline.domain.experiment.usecase.DraftExperiment;
import io.plumbline.domain.experiment.usecase.EditExperiment;
import io.plumbline.domain.experiment.usecase.ExperimentBook;
import io.plumbline.domain.experiment.usecase.KeepTestQueued;
import io.plumbline.domain.experiment.usecase.ListExperiments;
import io.plumbline.domain.experiment.usecase.LookAtExperiment;
import io.plumbline.domain.experiment.usecase.LookAtRunningTests;
import io.plumbline.domain.experiment.usecase.NoteLesson;
import io.plumbline.domain.experiment.usecase.PreviewDesign;
import io.plumbline.domain.experiment.usecase.RankTests;
import io.plumbline.domain.experiment.usecase.ReadOutExperiment;
import io.plumbline.domain.experiment.usecase.RegisterExperiment;
import io.plumbline.domain.experiment.usecase.ShowExperiment;
import io.plumbline.domain.experiment.usecase.StartExperiment;
import io.plumbline.domain.experiment.usecase.StopExperiment;
import io.plumbline.domain.experiment.usecase.TakeLook;
import io.plumbline.domain.experiment.usecase.WaiveExperimentRule;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.mix.port.LiftTests;
import io.plumbline.domain.mix.usecase.RequestFit;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.mix.usecase.ShowDecisionCurrency;
import io.plumbline.domain.shared.Seed;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** Makes the use cases of tests, and what tests are to moves of budget and to the model. */
@Dependent
class ExperimentBeans {

  private static final Seed SEED = new Seed(1);

  /** The methods that stand beside the one that counts; each seed gives one answer. */
  private static final List<LiftEstimator> COMPANIONS =
      List.of(
          new OnSmallPanels(SyntheticDifference.with(SEED), 60),
          new TimeBasedRegression(TimeBasedRegression.Errors.SERIAL),
          new PairedGeos(),
          StructuralTimeSeries.with(SEED));

  @Produces
  @Singleton
  Experiments experiments(Persistence persistence) {
    return persistence.experiments();
  }

  @Produces
  @Singleton
  KnownTests knownTests(Persistence persistence) {
    return persistence.knownTests();
  }

  @Produces
  @Singleton
  LiftTests liftTests(Persistence persistence) {
    return persistence.liftTests();
  }

  @Produces
  @Singleton
  TestDrafts testDrafts(DraftExperiment draft, InstantSource clock) {
    return new FollowUpDrafts(draft, clock);
  }

  @Produces
  @Singleton
  ExperimentBook experimentBook(
      Experiments experiments,
      Ledger ledger,
      RolesNow roles,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    return new ExperimentBook(experiments, ledger, roles, ids, transaction, clock);
  }

  @Produces
  @Singleton
  DraftExperiment draftExperiment(ExperimentBook book) {
    return new DraftExperiment(book);
  }

  @Produces
  @Singleton
  EditExperiment editExperiment(ExperimentBook book) {
    return new EditExperiment(book);
  }

  @Produces
  @Singleton
  RegisterExperiment registerExperiment(ExperimentBook book) {
    return new RegisterExperiment(book);
  }

  @Produces
  @Singleton
  StartExperiment startExperiment(ExperimentBook book) {
    return new StartExperiment(book);
  }

  @Produces
  @Singleton
  LookAtExperiment lookAtExperiment(ExperimentBook book) {
    return new LookAtExperiment(book);
  }

  @Produces
  @Singleton
  StopExperiment stopExperiment(ExperimentBook book) {
    return new StopExperiment(book);
  }

  @Produces
  @Singleton
  ReadOutExperiment readOutExperiment(ExperimentBook book, RequestFit requestFit) {
    return new ReadOutExperiment(book, requestFit);
  }

  @Produces
  @Singleton
  ComputeReadout computeReadout(ExperimentBook book, Batches batches) {
    return new ComputeReadout(book, batches, new GeoReadout(COMPANIONS));
  }

  @Produces
  @Singleton
  TakeLook takeLook(ExperimentBook book, Batches batches) {
    return new TakeLook(book, batches);
  }

  @Produces
  @Singleton
  LookAtRunningTests lookAtRunningTests(Brands brands, ExperimentBook book, TakeLook take) {
    return new LookAtRunningTests(brands, book, take);
  }

  @Produces
  @Singleton
  PreviewDesign previewDesign(Batches batches, ShowChampion champion) {
    return new PreviewDesign(batches, champion, new MarketSelection(new AutomaticMethod()));
  }

  @Produces
  @Singleton
  DesignsUnderWay designsUnderWay(PreviewDesign preview, InstantSource clock) {
    return new DesignsUnderWay(preview, clock);
  }

  @Produces
  @Singleton
  WaiveExperimentRule waiveExperimentRule(ExperimentBook book) {
    return new WaiveExperimentRule(book);
  }

  @Produces
  @Singleton
  NoteLesson noteLesson(ExperimentBook book) {
    return new NoteLesson(book);
  }

  @Produces
  @Singleton
  ListExperiments listExperiments(Experiments experiments) {
    return new ListExperiments(experiments);
  }

  @Produces
  @Singleton
  ShowExperiment showExperiment(ExperimentBook book) {
    return new ShowExperiment(book);
  }

  @Produces
  @Singleton
  CheckContamination checkContamination(ExperimentBook book, Batches batches) {
    return new CheckContamination(book, batches);
  }

  @Produces
  @Singleton
  RankTests rankTests(ExperimentBook book, ShowChampion shown, ShowDecisionCurrency currency) {
    return new RankTests(book, shown, currency);
  }

  @Produces
  @Singleton
  KeepTestQueued keepTestQueued(
      Brands brands, ExperimentBook book, RankTests rank, DraftExperiment draft) {
    return new KeepTestQueued(brands, book, rank, draft);
  }
}
