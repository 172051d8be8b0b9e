package io.plumbline.application;

import io.plumbline.adapters.ingest.holiday.JollydayCalendar;
import io.plumbline.domain.job.port.JobQueue;
import io.plumbline.domain.job.port.Jobs;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.media.port.MediaFormat;
import io.plumbline.domain.media.usecase.RequestImport;
import io.plumbline.domain.mix.port.FitRequests;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.port.LiftTests;
import io.plumbline.domain.mix.port.MixModelSpecs;
import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.mix.usecase.FitBrandModel;
import io.plumbline.domain.mix.usecase.FitMixModel;
import io.plumbline.domain.mix.usecase.GuessMapping;
import io.plumbline.domain.mix.usecase.ImportByMapping;
import io.plumbline.domain.mix.usecase.PreviewMapping;
import io.plumbline.domain.mix.usecase.RequestFit;
import io.plumbline.domain.mix.usecase.SaveMixModelSpec;
import io.plumbline.domain.mix.usecase.ShowLatestRun;
import io.plumbline.domain.mix.usecase.ShowMixModelSpec;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Makes the use cases of the mix model, and the threads it is fitted and asked on. */
@Dependent
class MixBeans {

  @Produces
  @Singleton
  ExecutorService chains(Settings settings) {
    return Executors.newFixedThreadPool(
        settings.threads(), Thread.ofPlatform().name("chain-", 0).daemon().factory());
  }

  void stop(@Disposes ExecutorService chains) {
    chains.shutdownNow();
  }

  @Produces
  @Singleton
  @Questions
  ExecutorService questions(Settings settings) {
    return Executors.newFixedThreadPool(
        settings.threads(), Thread.ofPlatform().name("question-", 0).daemon().factory());
  }

  void stopQuestions(@Disposes @Questions ExecutorService questions) {
    questions.shutdownNow();
  }

  @Produces
  @Singleton
  HolidayCalendar holidays() {
    return new JollydayCalendar();
  }

  @Produces
  @Singleton
  FitMixModel fitMixModel(ExecutorService chains, HolidayCalendar holidays, InstantSource clock) {
    return new FitMixModel(chains, holidays, clock);
  }

  @Produces
  @Singleton
  FitBrandModel fitBrandModel(
      FitMixModel fit,
      FitRequests requests,
      SpecFormat format,
      Batches batches,
      ModelRuns runs,
      LiftTests tests,
      Ledger ledger,
      CodeVersion code,
      IdSource ids,
      InstantSource clock) {
    return new FitBrandModel(fit, requests, format, batches, runs, tests, ledger, code, ids, clock);
  }

  @Produces
  @Singleton
  RequestFit requestFit(
      MixModelSpecs specs,
      FitRequests requests,
      Jobs jobs,
      JobQueue queue,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    return new RequestFit(specs, requests, jobs, queue, ids, transaction, clock);
  }

  @Produces
  @Singleton
  SaveMixModelSpec saveMixModelSpec(
      MixModelSpecs specs,
      SpecFormat format,
      Ledger ledger,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    return new SaveMixModelSpec(specs, format, ledger, ids, transaction, clock);
  }

  @Produces
  @Singleton
  ShowMixModelSpec showMixModelSpec(MixModelSpecs specs, SpecFormat format) {
    return new ShowMixModelSpec(specs, format);
  }

  @Produces
  @Singleton
  ShowLatestRun showLatestRun(ModelRuns runs) {
    return new ShowLatestRun(runs);
  }

  @Produces
  @Singleton
  GuessMapping guessMapping(MediaFormat format) {
    return new GuessMapping(format);
  }

  @Produces
  @Singleton
  PreviewMapping previewMapping(MediaFormat format, SpecFormat specs) {
    return new PreviewMapping(format, specs);
  }

  @Produces
  @Singleton
  ImportByMapping importByMapping(
      PreviewMapping preview,
      MixModelSpecs specs,
      SaveMixModelSpec save,
      RequestImport imports,
      Transaction transaction) {
    return new ImportByMapping(preview, specs, save, imports, transaction);
  }
}
