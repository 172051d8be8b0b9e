package io.plumbline.application;

import io.plumbline.adapters.persistence.ledger.LedgerTable;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.ledger.port.CheckpointSigner;
import io.plumbline.domain.ledger.port.Checkpoints;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.ledger.port.LedgerRights;
import io.plumbline.domain.ledger.port.PublishedCheckpoints;
import io.plumbline.domain.ledger.usecase.CorrectEntry;
import io.plumbline.domain.ledger.usecase.ExportLedger;
import io.plumbline.domain.ledger.usecase.ListCheckpoints;
import io.plumbline.domain.ledger.usecase.ListCorrections;
import io.plumbline.domain.ledger.usecase.ProveEntry;
import io.plumbline.domain.ledger.usecase.ReadLedger;
import io.plumbline.domain.ledger.usecase.SignCheckpoint;
import io.plumbline.domain.ledger.usecase.SignCheckpoints;
import io.plumbline.domain.ledger.usecase.TraceEntry;
import io.plumbline.domain.ledger.usecase.VerifyLedger;
import io.plumbline.domain.reporting.usecase.ClosePeriod;
import io.plumbline.domain.reporting.usecase.ShowPeriod;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Makes the ledger's key, the folder of its checkpoints, and its use cases. */
@Dependent
class LedgerBeans {

  @Produces
  @Singleton
  CheckpointSigner checkpointSigner(Settings settings) {
    return LedgerTable.signer(settings.ledgerKey());
  }

  @Produces
  @Singleton
  PublishedCheckpoints publishedCheckpoints(Settings settings) {
    return LedgerTable.published(settings.checkpoints());
  }

  @Produces
  @Singleton
  ReadLedger readLedger(Ledger ledger) {
    return new ReadLedger(ledger);
  }

  @Produces
  @Singleton
  VerifyLedger verifyLedger(
      Ledger ledger,
      CheckpointSigner signer,
      Checkpoints stored,
      PublishedCheckpoints published,
      InstantSource clock) {
    return new VerifyLedger(ledger, signer, stored, published, clock);
  }

  @Produces
  @Singleton
  SignCheckpoint signCheckpoint(
      Ledger ledger,
      CheckpointSigner signer,
      Checkpoints stored,
      PublishedCheckpoints published,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    return new SignCheckpoint(ledger, signer, stored, published, ids, transaction, clock);
  }

  @Produces
  @Singleton
  SignCheckpoints signCheckpoints(Brands brands, SignCheckpoint sign) {
    return new SignCheckpoints(() -> brands.all().stream().map(Brand::id).toList(), sign);
  }

  @Produces
  @Singleton
  ListCheckpoints listCheckpoints(Checkpoints stored, CheckpointSigner signer) {
    return new ListCheckpoints(stored, signer);
  }

  @Produces
  @Singleton
  ExportLedger exportLedger(
      Ledger ledger, CheckpointSigner signer, Checkpoints stored, PublishedCheckpoints published) {
    return new ExportLedger(ledger, signer, stored, published);
  }

  @Produces
  @Singleton
  ProveEntry proveEntry(Ledger ledger, CheckpointSigner signer, Checkpoints stored) {
    return new ProveEntry(ledger, signer, stored);
  }

  @Produces
  @Singleton
  CorrectEntry correctEntry(Ledger ledger, LedgerRights rights, Transaction transaction) {
    return new CorrectEntry(ledger, rights, transaction);
  }

  @Produces
  @Singleton
  ListCorrections listCorrections(Ledger ledger) {
    return new ListCorrections(ledger);
  }

  @Produces
  @Singleton
  TraceEntry traceEntry(Ledger ledger) {
    return new TraceEntry(ledger);
  }

  @Produces
  @Singleton
  ShowPeriod showPeriod(Ledger ledger) {
    return new ShowPeriod(ledger);
  }

  @Produces
  @Singleton
  ClosePeriod closePeriod(
      Ledger ledger,
      LedgerRights rights,
      SignCheckpoint sign,
      Transaction transaction,
      InstantSource clock) {
    return new ClosePeriod(ledger, rights, sign, transaction, clock);
  }
}
