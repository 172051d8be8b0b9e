package io.plumbline.adapters.web.rest;

/** The names of the roles as annotations want them. */
public final class Roles {

  public static final String LEAD = "MARKETING_LEAD";
  public static final String AUDITOR = "FINANCE_AUDITOR";
  public static final String ADMIN = "ADMIN";

  private Roles() {}
}
