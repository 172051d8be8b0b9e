package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.plumbline.adapters.web.preview.WindowOverHttp;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.access.usecase.AddUser;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Many signed-in people on one node, going from page to page as people do, with time to read in
 * between; and how soon a browser sees each page.
 *
 * <p>Every run has a few people on a small brand for some seconds. The load test of the documents
 * is the same with {@code -Dplumbline.load.people=200 -Dplumbline.load.warm=60
 * -Dplumbline.load.seconds=120 -Dplumbline.load.large=true}: it then holds the figures to their
 * bounds. Those who ask share the machine with the node that answers.
 */
@Tag("ui")
class ManyPeopleAtOnceTest {

  private static final int PEOPLE = Integer.getInteger("plumbline.load.people", 8);
  private static final int SECONDS = Integer.getInteger("plumbline.load.seconds", 6);
  private static final int WARM_SECONDS = Integer.getInteger("plumbline.load.warm", 0);
  private static final boolean LARGE = Boolean.getBoolean("plumbline.load.large");
  private static final int PAUSE_MILLIS =
      Integer.getInteger("plumbline.load.pause", LARGE ? 10_000 : 300);
  private static final int DOORS = 4;
  private static final long FIRST_PAINT_MILLIS = 1_000;

  /** As browsers tell it: the first text or picture of the page. */
  private static final String FIRST_CONTENTFUL_PAINT =
      """
      () => new Promise(told => new PerformanceObserver(seen => {
        const paint = seen.getEntriesByName('first-contentful-paint')[0];
        if (paint) told(paint.startTime);
      }).observe({type: 'paint', buffered: true}))""";

  private static final Duration INTERACTION = Duration.ofMillis(300);

  private static final List<String> PAGES =
      List.of(
          "",
          "alerts",
          "channels",
          "channels/%s",
          "tests",
          "model-health",
          "models",
          "planner",
          "approvals",
          "live",
          "data",
          "programme",
          "guardrails");

  /** What admins open besides. */
  private static final List<String> ADMINS = List.of("ledger", "jobs", "chat", "users");

  private final String brand = LARGE ? LargeBrand.make() : FittedBrand.untouched();
  private final Queue<WindowOverHttp.Trip> trips = new ConcurrentLinkedQueue<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();

  private List<String> addresses(List<String> pages) {
    String channel = LARGE ? "Channel%2001" : "TV";
    return pages.stream().map(page -> page.formatted(channel) + "?brand=" + brand).toList();
  }

  @Test
  void nobody_meets_an_error_and_pages_come_soon() throws Exception {
    List<Paint> first = painted(1);
    long empty = heap();
    List<WindowOverHttp> windows = signedIn();
    walk(windows, WARM_SECONDS);
    trips.clear();
    long began = System.nanoTime();
    long processor = processor();
    walk(windows, SECONDS);
    double seconds = (System.nanoTime() - began) / 1e9;
    double busy = (processor() - processor) / 1e9;
    long perSession = (heap() - empty) / PEOPLE;
    List<Paint> paints = LARGE ? painted(3) : first;
    List<Duration> all = new ArrayList<>(trips.stream().map(WindowOverHttp.Trip::took).toList());
    Collections.sort(all);
    System.out.printf(
        "%d people for %.0f s: %d trips, %.1f a second, %d failures; p50 %d, p95 %d, p99 %d, most %d"
            + " ms; processor %.0f %% of two; %d KiB of heap a session%n",
        PEOPLE,
        seconds,
        all.size(),
        all.size() / seconds,
        failures.size(),
        at(all, 0.5),
        at(all, 0.95),
        at(all, 0.99),
        at(all, 1),
        50 * busy / seconds,
        perSession / 1024);
    byPage().forEach((page, line) -> System.out.printf("  /%-14s %s%n", page, line));
    first.forEach(paint -> System.out.println("  the first time " + paint));
    paints.forEach(paint -> System.out.println("  " + paint));

    assertThat(failures).isEmpty();
    assertThat(all).hasSizeGreaterThan(PEOPLE);
    if (LARGE) {
      assertThat(paints)
          .allSatisfy(paint -> assertThat(paint.paint()).isLessThanOrEqualTo(FIRST_PAINT_MILLIS));
      assertThat(at(all, 0.95)).isLessThanOrEqualTo(INTERACTION.toMillis());
    }
  }

  /** How soon a browser paints a page, and finds its heading; the middle of several visits. */
  private record Paint(String address, long paint, long heading) {

    @Override
    public String toString() {
      return "a browser paints /%s after %d ms, its heading is found after %d"
          .formatted(address, paint, heading);
    }
  }

  private List<Paint> painted(int visits) {
    List<String> pages = new ArrayList<>(PAGES);
    pages.addAll(ADMINS);
    List<Paint> paints = new ArrayList<>();
    try (BrowserWindow window = BrowserWindow.as("admin")) {
      for (String address : addresses(pages)) {
        List<Paint> seen = new ArrayList<>();
        for (int i = 0; i < visits; i++) {
          open(window, address);
          seen.add(
              new Paint(
                  address.replaceFirst("\\?.*", ""),
                  millis(window, FIRST_CONTENTFUL_PAINT),
                  millis(window, "performance.now()")));
        }
        seen.sort(Comparator.comparingLong(Paint::paint));
        paints.add(seen.get(visits / 2));
      }
    }
    return paints;
  }

  private static void open(BrowserWindow window, String address) {
    window.go(address);
    window
        .page()
        .waitForSelector(
            "main h1", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.VISIBLE));
  }

  /** Since the navigation began, by the page's own clock. */
  private static long millis(BrowserWindow window, String expression) {
    return Math.round(((Number) window.page().evaluate(expression)).doubleValue());
  }

  private List<WindowOverHttp> signedIn() throws InterruptedException, ExecutionException {
    List<Future<WindowOverHttp>> windows = new ArrayList<>();
    try (ExecutorService doors = Executors.newFixedThreadPool(DOORS)) {
      for (int i = 0; i < PEOPLE; i++) {
        String name = "crowd-%d".formatted(i);
        windows.add(doors.submit(() -> signedIn(name)));
      }
    }
    List<WindowOverHttp> opened = new ArrayList<>();
    for (Future<WindowOverHttp> window : windows) {
      opened.add(window.get());
    }
    return opened;
  }

  private WindowOverHttp signedIn(String name) throws IOException, InterruptedException {
    StartedApplication application = StartedApplication.get();
    if (application.bean(Users.class).named(name).isEmpty()) {
      application
          .bean(AddUser.class)
          .add(
              new AddUser.Command(
                  name,
                  name,
                  Role.MARKETING_LEAD,
                  StartedApplication.PASSWORD,
                  Actor.SYSTEM,
                  Origin.JOB));
    }
    WindowOverHttp window = new WindowOverHttp(application.address());
    window.signIn(name, StartedApplication.PASSWORD);
    window.open("?brand=" + brand);
    return window;
  }

  /** Everybody walks, for some seconds. */
  private void walk(List<WindowOverHttp> windows, int seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < windows.size(); i++) {
        WindowOverHttp window = windows.get(i);
        SplittableRandom random = new SplittableRandom(i);
        people.submit(() -> walk(window, random, end));
      }
    }
  }

  /** Goes from page to page, each read for a while, until the time is over. */
  private void walk(WindowOverHttp window, SplittableRandom random, long end) {
    List<String> addresses = addresses(PAGES);
    try {
      Thread.sleep(random.nextInt(PAUSE_MILLIS));
      while (System.nanoTime() < end) {
        trips.add(window.go(addresses.get(random.nextInt(addresses.size()))));
        Thread.sleep(PAUSE_MILLIS / 2 + random.nextInt(PAUSE_MILLIS));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      failures.add(e.toString());
    }
  }

  private Map<String, String> byPage() {
    Map<String, String> lines = new TreeMap<>();
    trips.stream()
        .collect(Collectors.groupingBy(WindowOverHttp.Trip::what))
        .forEach(
            (page, some) -> {
              List<Duration> took =
                  new ArrayList<>(some.stream().map(WindowOverHttp.Trip::took).toList());
              Collections.sort(took);
              lines.put(
                  page,
                  "%5d trips, p50 %4d, p95 %4d ms, %d KiB"
                      .formatted(
                          took.size(),
                          at(took, 0.5),
                          at(took, 0.95),
                          some.getFirst().bytes() / 1024));
            });
    return lines;
  }

  private static long at(List<Duration> sorted, double part) {
    return sorted.isEmpty() ? -1 : sorted.get((int) Math.ceil(part * sorted.size()) - 1).toMillis();
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long processor() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
