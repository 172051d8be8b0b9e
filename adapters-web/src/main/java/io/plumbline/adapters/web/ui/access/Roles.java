package io.plumbline.adapters.web.ui.access;

import io.plumbline.domain.access.Role;

/** The names of the roles, as constants that annotations can take. */
public final class Roles {

  /** {@link Role#MARKETING_LEAD}. */
  public static final String LEAD = "MARKETING_LEAD";

  /** {@link Role#FINANCE_AUDITOR}. */
  public static final String AUDITOR = "FINANCE_AUDITOR";

  /** {@link Role#ADMIN}. */
  public static final String ADMIN = "ADMIN";

  private Roles() {}

  /** Returns how a role is called on the screen. */
  public static String title(Role role) {
    return switch (role) {
      case MARKETING_LEAD -> "Marketing lead";
      case FINANCE_AUDITOR -> "Finance auditor";
      case ADMIN -> "Admin";
    };
  }
}
