package io.plumbline.domain.access;

/** What a person does here, and so what they may see and change. */
public enum Role {
  /** Decides where the money goes: reads results, imports data, asks for fits. */
  MARKETING_LEAD,
  /** Sees why it went there: reads results and the ledger, changes nothing. */
  FINANCE_AUDITOR,
  /** Sets the rules: people, brands, sources; may all a lead and an auditor may. */
  ADMIN
}
