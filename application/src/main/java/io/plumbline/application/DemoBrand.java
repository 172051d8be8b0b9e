package io.plumbline.application;

import static java.time.ZoneOffset.UTC;

import io.plumbline.domain.access.usecase.AddBrand;
import io.plumbline.domain.access.usecase.AddUser;
import io.plumbline.domain.access.usecase.ListUsers;
import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.usecase.FindJob;
import io.plumbline.domain.job.usecase.FollowJobs;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.media.usecase.ListBatches;
import io.plumbline.domain.media.usecase.RequestImport;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.usecase.RequestFit;
import io.plumbline.domain.mix.usecase.SaveMixModelSpec;
import io.plumbline.domain.mix.usecase.ShowLatestRun;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The demo's people and brand, made through the same use cases as any other. What is done already
 * is left as it is, so that a second start, also after one that was broken off, only goes on.
 */
public final class DemoBrand {

  private static final String NAME = "Harbour Retail";
  private static final BrandId BRAND = BrandId.of(NAME);
  private static final Actor ACTOR = Actor.human("lead");
  private static final int RECENT = 20;

  private final RunningServer server;
  private final FindJob findJob;

  public DemoBrand(RunningServer server) {
    this.server = server;
    this.findJob = server.bean(FindJob.class);
  }

  /** Adds the people who are not there yet. */
  public void people(DemoSignIns signIns) {
    if (server.bean(ListUsers.class).list().isEmpty()) {
      signIns
          .people()
          .forEach(
              one ->
                  server
                      .bean(AddUser.class)
                      .add(
                          new AddUser.Command(
                              one.name(),
                              one.displayName(),
                              one.role(),
                              one.password(),
                              Actor.SYSTEM,
                              Origin.JOB)));
    }
  }

  /** Returns the job that imports the sample data; empty if they are there. */
  public Optional<Job> data() {
    server.bean(AddBrand.class).add(new AddBrand.Command(NAME, "USD", Actor.SYSTEM, Origin.JOB));
    if (!server.bean(ListBatches.class).newest(BRAND, 1).isEmpty()) {
      return Optional.empty();
    }
    Optional<Job> running = running(Job.Kind.IMPORT);
    return running.isPresent() ? running : Optional.of(requestImport(specification()));
  }

  /** Returns the job that fits the model, with {@code settings}; empty if it is fitted. */
  public Optional<Job> fit(SamplerSettings settings) {
    if (server.bean(ShowLatestRun.class).latest(BRAND).isPresent()) {
      return Optional.empty();
    }
    Optional<Job> running = running(Job.Kind.FIT);
    return running.isPresent() ? running : Optional.of(requestFit(settings));
  }

  /** Returns the job as it is by now. */
  public Job now(Job job) {
    return findJob.find(BRAND, job.id()).orElseThrow();
  }

  private Optional<Job> running(Job.Kind kind) {
    return server.bean(FollowJobs.class).newest(BRAND, RECENT).stream()
        .filter(job -> job.kind() == kind && !job.state().finished())
        .findFirst();
  }

  private MixModelSpec specification() {
    var command =
        new SaveMixModelSpec.Command(BRAND, text("SPEC.yaml"), "SPEC.yaml", ACTOR, Origin.JOB);
    return switch (server.bean(SaveMixModelSpec.class).save(command)) {
      case SaveMixModelSpec.Outcome.Saved(MixModelSpec spec) -> spec;
      case SaveMixModelSpec.Outcome.Refused(var findings) ->
          throw new IllegalStateException("The demo's specification is refused: " + findings);
    };
  }

  private Job requestImport(MixModelSpec spec) {
    LocalDate today = LocalDate.ofInstant(server.bean(InstantSource.class).instant(), UTC);
    byte[] file = RecentSample.asOf(today, text(spec.data())).getBytes(StandardCharsets.UTF_8);
    return server
        .bean(RequestImport.class)
        .request(
            new RequestImport.Command(
                BRAND, spec.data(), chunk -> chunk.accept(file), spec.mapping(), ACTOR));
  }

  private Job requestFit(SamplerSettings settings) {
    return switch (server
        .bean(RequestFit.class)
        .request(new RequestFit.Command(BRAND, settings, ACTOR))) {
      case RequestFit.Outcome.Requested(Job job) -> job;
      case RequestFit.Outcome.NoSpecification(var brand) ->
          throw new IllegalStateException("There is no specification for " + brand);
    };
  }

  private static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String name) {
    try (InputStream in =
        Objects.requireNonNull(DemoBrand.class.getResourceAsStream("/demo/" + name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
