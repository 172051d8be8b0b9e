package io.plumbline.application;

import io.plumbline.adapters.persistence.Database;
import io.plumbline.adapters.persistence.job.Recurring;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What can be set from outside, as environment variables such as {@code PLUMBLINE_PORT}, system
 * properties such as {@code plumbline.port}, or any other source MicroProfile Config reads.
 *
 * @param home the folder where everything is kept that no database holds
 * @param database the PostgreSQL to use; the embedded one in {@code home} unless told
 * @param host the address that is listened on
 * @param port the port that is listened on; 0 for any free one
 * @param internalPort the port on the loopback for REST, health, metrics and OpenAPI; 0 for any
 * @param secureCookies whether cookies travel over HTTPS only: unless told, as soon as {@code host}
 *     is not the loopback
 * @param threads how many chains are sampled at once
 * @param demo whether this is the demo, whose sign-ins are made by itself
 * @param retrain when brands whose data moved on are fitted anew; never unless told
 * @param forecast when brands whose run has promised nothing yet are forecast; every night unless
 *     told
 * @param allocations when the best allocation of every brand is looked for anew and stored as a
 *     scenario; every Monday unless told
 * @param watch when forecasts are held to what came; never unless told
 * @param checkpointing when the ledgers are signed; every hour unless told
 * @param ledgerKey the file of the private key they are signed with; made when first needed
 * @param checkpoints the folder where signed checkpoints are published
 * @param highestError the largest forecast error that is accepted, in percent
 */
public record Settings(
    Path home,
    Database.Settings database,
    String host,
    int port,
    int internalPort,
    boolean secureCookies,
    int threads,
    boolean demo,
    Recurring.When retrain,
    Recurring.When forecast,
    Recurring.When allocations,
    Recurring.When watch,
    Recurring.When checkpointing,
    Path ledgerKey,
    Path checkpoints,
    int highestError) {

  private static final String LOOPBACK = "127.0.0.1";

  /** Thrown with every setting that cannot be, one a line. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    Refused(List<String> reasons) {
      super(String.join("\n", reasons));
      this.reasons = List.copyOf(reasons);
    }

    /** Returns why, setting by setting. */
    public List<String> reasons() {
      return reasons;
    }
  }

  /**
   * Returns the settings of this process.
   *
   * @throws Refused if any cannot be
   */
  public static Settings current() {
    Config config = ConfigProvider.getConfig();
    return from(name -> config.getOptionalValue(name, String.class));
  }

  /**
   * Returns the settings that {@code lookup} knows by name, the others by default.
   *
   * @throws Refused if any cannot be
   */
  public static Settings from(Function<String, Optional<String>> lookup) {
    Reader reader = new Reader(lookup);
    Settings settings =
        new Settings(
            reader.home(),
            reader.database(),
            reader.host(),
            reader.number("plumbline.port", 8080, 0, 65_535),
            reader.number("plumbline.internal.port", 0, 0, 65_535),
            reader.choice("plumbline.secure.cookies", !reader.loopback()),
            reader.number("plumbline.threads", Runtime.getRuntime().availableProcessors(), 1, 1024),
            reader.choice("plumbline.demo", false),
            reader.when("plumbline.retrain", "off"),
            reader.when("plumbline.forecast", "daily 03:30"),
            reader.when("plumbline.allocations", "monday 04:30"),
            reader.when("plumbline.forecast.watch", "off"),
            reader.when("plumbline.checkpointing", "every 1h"),
            reader.folder("plumbline.ledger.key", reader.home().resolve("ledger-key.pem")),
            reader.folder("plumbline.checkpoints", reader.home().resolve("checkpoints")),
            reader.number("plumbline.forecast.error", 15, 1, 1000));
    if (!reader.reasons.isEmpty()) {
      throw new Refused(reader.reasons);
    }
    return settings;
  }

  /** Reads settings and gathers what is wrong with them. */
  private static final class Reader {

    private final Function<String, Optional<String>> lookup;
    private final List<String> reasons = new ArrayList<>();

    Reader(Function<String, Optional<String>> lookup) {
      this.lookup = lookup;
    }

    Optional<String> text(String name) {
      return lookup.apply(name).map(String::strip).filter(text -> !text.isEmpty());
    }

    String host() {
      return text("plumbline.host").orElse(LOOPBACK);
    }

    boolean loopback() {
      return host().equals(LOOPBACK) || host().equals("localhost");
    }

    int number(String name, int otherwise, int least, int most) {
      Optional<String> text = text(name);
      if (text.isEmpty()) {
        return otherwise;
      }
      try {
        int number = Integer.parseInt(text.get());
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException e) {
        // falls through to the one reason for both
      }
      refuse(name, text.get(), "a whole number from %d to %d".formatted(least, most));
      return otherwise;
    }

    boolean choice(String name, boolean otherwise) {
      Optional<String> text = text(name);
      if (text.isEmpty()) {
        return otherwise;
      }
      if (!text.get().equals("true") && !text.get().equals("false")) {
        refuse(name, text.get(), "true or false");
      }
      return text.get().equals("true");
    }

    Recurring.When when(String name, String otherwise) {
      String text = text(name).orElse(otherwise);
      Optional<Recurring.When> when = Recurring.When.of(text);
      if (when.isEmpty()) {
        refuse(name, text, "off, every 1h, daily 04:00 or monday 05:00, in UTC");
      }
      return when.orElseGet(Recurring.When.Off::new);
    }

    Path folder(String name, Path otherwise) {
      Optional<String> text = text(name);
      try {
        return text.map(Path::of).orElse(otherwise).toAbsolutePath().normalize();
      } catch (InvalidPathException e) {
        refuse(name, text.orElse(""), "a folder");
        return otherwise;
      }
    }

    Path home() {
      return folder("plumbline.home", Path.of(System.getProperty("user.home"), ".plumbline"));
    }

    Database.Settings database() {
      Optional<String> url = text("plumbline.database.url");
      if (url.isEmpty()) {
        Path folder = home().resolve("database");
        return choice("plumbline.database.durable", true)
            ? new Database.Settings.Embedded(folder)
            : new Database.Settings.ThrowAway(folder);
      }
      if (!url.get().startsWith("jdbc:postgresql:")) {
        refuse("plumbline.database.url", url.get(), "jdbc:postgresql://HOST[:PORT]/DATABASE");
      }
      return new Database.Settings.External(
          url.get(),
          needed("plumbline.database.owner", "the role that owns the database"),
          text("plumbline.database.owner.password").orElse(""),
          needed("plumbline.database.user", "the role of the running application"),
          text("plumbline.database.password").orElse(""));
    }

    private String needed(String name, String accepted) {
      Optional<String> text = text(name);
      if (text.isEmpty()) {
        refuse(name, "not set", accepted);
      }
      return text.orElse("");
    }

    private void refuse(String name, String met, String accepted) {
      reasons.add("%s is %s; it must be %s.".formatted(variable(name), met, accepted));
    }

    private static String variable(String name) {
      return name.toUpperCase(Locale.ROOT).replace('.', '_');
    }
  }
}
