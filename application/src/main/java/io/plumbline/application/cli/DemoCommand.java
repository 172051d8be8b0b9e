package io.plumbline.application.cli;

import io.plumbline.application.DemoBrand;
import io.plumbline.application.DemoHome;
import io.plumbline.application.DemoSignIns;
import io.plumbline.application.RunningServer;
import io.plumbline.application.Settings;
import io.plumbline.domain.job.Job;
import io.plumbline.domain.mix.inference.SamplerSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Everything from nothing: a database, a real retailer's data, the fit, the dashboard. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Serves the dashboard with the sample brand Harbour Retail, imported and fitted.")
final class DemoCommand implements Callable<Integer> {

  private final Console console;

  @Option(names = "--port", paramLabel = "N", description = "The port; PLUMBLINE_PORT or 8080.")
  @Nullable Integer port;

  @Option(names = "--fresh", description = "Throws the demo's data away first.")
  boolean fresh;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = Settings.current();
    DemoHome home = new DemoHome(settings);
    if (fresh) {
      home.empty();
    }
    DemoSignIns signIns = home.signIns();
    RunningServer server = RunningServer.start(overrides());
    DemoBrand brand = new DemoBrand(server);
    brand.people(signIns);
    tell(server, signIns);
    try {
      if (follow(brand, brand.data()) && follow(brand, brand.fit(SamplerSettings.DEFAULT))) {
        console.out().println("Harbour Retail is imported and fitted. Stop with Ctrl-C.");
      }
    } catch (RuntimeException failure) {
      if (!server.stopping()) {
        throw failure;
      }
    }
    server.await();
    return ExitCode.DONE;
  }

  private Map<String, String> overrides() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("plumbline.demo", "true");
    if (port != null) {
      settings.put("plumbline.port", port.toString());
    }
    return settings;
  }

  private void tell(RunningServer server, DemoSignIns signIns) {
    console.out().println("Plumbline serves at " + server.address());
    console.out().printf("%n  %-10s %-20s %s%n", "sign in as", "password", "role");
    signIns
        .people()
        .forEach(
            one ->
                console.out().printf("  %-10s %-20s %s%n", one.name(), one.password(), one.role()));
    console.out().println();
  }

  private boolean follow(DemoBrand brand, Optional<Job> started) throws InterruptedException {
    if (started.isEmpty()) {
      return true;
    }
    try (JobProgress progress = new JobProgress(console, started.get().title())) {
      Job job = progress.follow(started.get(), brand::now);
      console.err().println(job.title() + ": " + job.summary());
      console.print(job.findings());
      return job.state() == Job.State.SUCCEEDED;
    }
  }
}
