package io.plumbline.adapters.web.ui.shell;

import io.plumbline.adapters.web.ui.Icon;
import io.plumbline.domain.access.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The pages one can go to: where they are, what they are called, and who may see them. */
public enum Place {
  HOME("", "Home", Group.NONE, Icon.HOME, EnumSet.allOf(Role.class)),
  BRIEF("brief", "In brief", Group.NONE, Icon.REPORT, EnumSet.allOf(Role.class)),
  ALERTS("alerts", "Alerts", Group.NONE, Icon.BELL, EnumSet.allOf(Role.class)),
  CHANNELS("channels", "Channels", Group.MEASURE, Icon.CHANNELS, EnumSet.allOf(Role.class)),
  TESTS("tests", "Tests", Group.MEASURE, Icon.FLASK, EnumSet.allOf(Role.class)),
  HEALTH("model-health", "Model health", Group.MEASURE, Icon.HEALTH, EnumSet.allOf(Role.class)),
  MODELS("models", "Models", Group.MEASURE, Icon.MODELS, EnumSet.allOf(Role.class)),
  PLANNER("planner", "Planner", Group.DECIDE, Icon.PLANNER, EnumSet.allOf(Role.class)),
  APPROVALS("approvals", "Approvals", Group.DECIDE, Icon.APPROVE, EnumSet.allOf(Role.class)),
  LIVE("live", "Live moves", Group.DECIDE, Icon.CLOCK, EnumSet.allOf(Role.class)),
  REPORTS("reports", "Reports", Group.ACCOUNT, Icon.REPORT, EnumSet.allOf(Role.class)),
  LEDGER(
      "ledger", "Ledger", Group.ACCOUNT, Icon.LEDGER, EnumSet.of(Role.FINANCE_AUDITOR, Role.ADMIN)),
  DATA("data", "Data", Group.ACCOUNT, Icon.DATA, EnumSet.of(Role.MARKETING_LEAD, Role.ADMIN)),
  MATURITY("maturity", "Maturity", Group.ACCOUNT, Icon.STEPS, EnumSet.allOf(Role.class)),
  PROGRAMME("programme", "Programme", Group.ACCOUNT, Icon.CHECKLIST, EnumSet.allOf(Role.class)),
  GUARDRAILS("guardrails", "Guardrails", Group.ACCOUNT, Icon.SHIELD, EnumSet.allOf(Role.class)),
  DEFINITIONS(
      "definitions", "Definitions", Group.ACCOUNT, Icon.INFORMATION, EnumSet.allOf(Role.class)),
  JOBS("jobs", "Standing jobs", Group.ACCOUNT, Icon.CLOCK, EnumSet.allOf(Role.class)),
  CHAT("chat", "Chat", Group.ACCOUNT, Icon.CHAT, EnumSet.of(Role.MARKETING_LEAD, Role.ADMIN)),
  USERS("users", "Users", Group.ACCOUNT, Icon.PEOPLE, EnumSet.of(Role.ADMIN)),
  BEGIN("begin", "Get started", Group.UNLISTED, Icon.STEPS, EnumSet.allOf(Role.class));

  /** The groups of the navigation. */
  public enum Group {
    NONE(""),
    MEASURE("Measure"),
    DECIDE("Decide"),
    ACCOUNT("Account"),
    /** Not in the navigation: other pages lead there. */
    UNLISTED("");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    /** Returns the heading over the group. */
    public String title() {
      return title;
    }
  }

  private final String path;
  private final String title;
  private final Group group;
  private final Icon icon;
  private final Set<Role> roles;

  Place(String path, String title, Group group, Icon icon, Set<Role> roles) {
    this.path = path;
    this.title = title;
    this.group = group;
    this.icon = icon;
    this.roles = roles;
  }

  /** Returns the first part of its address. */
  public String path() {
    return path;
  }

  /** Returns what it is called. */
  public String title() {
    return title;
  }

  /** Returns its drawing. */
  public Icon icon() {
    return icon;
  }

  /** Returns who may see it. */
  public Set<Role> roles() {
    return EnumSet.copyOf(roles);
  }

  /** Returns the places of a group that {@code role} may see, in order. */
  public static List<Place> in(Group group, Role role) {
    return Arrays.stream(values())
        .filter(place -> place.group == group && place.roles.contains(role))
        .toList();
  }

  /** Returns the place at an address, such as {@code channels/TV}. */
  public static Optional<Place> at(String path) {
    String first = path.split("/", 2)[0];
    return Arrays.stream(values()).filter(place -> place.path.equals(first)).findFirst();
  }
}
