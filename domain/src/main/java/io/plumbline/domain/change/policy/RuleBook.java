package io.plumbline.domain.change.policy;

import io.plumbline.domain.guardrail.GuardrailPolicy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** All rules of a brand as one version: what a move keeps to, and who approves it (GRD-10). */
public record RuleBook(GuardrailPolicy guardrails, ApprovalPolicy approvals) {

  /** The rules every brand begins with; they need nobody's approval. */
  public static final RuleBook DEFAULT =
      new RuleBook(GuardrailPolicy.DEFAULT, ApprovalPolicy.DEFAULT);

  /** Returns the version of both, 1 and up. */
  public int version() {
    return guardrails.version();
  }

  /** Returns the same rules as another version. */
  public RuleBook as(int version) {
    return new RuleBook(
        new GuardrailPolicy(version, guardrails.guardrails(), guardrails.waivable()), approvals);
  }

  /** Returns all rules in plain English, those of a move first. */
  public List<String> sentences() {
    return Stream.concat(guardrails.sentences().stream(), approvals.sentences().stream()).toList();
  }

  /** Returns what becomes of each rule that differs in {@code next}; versions are not compared. */
  public List<Difference> diff(RuleBook next) {
    return Stream.concat(
            guardrails.diff(next.guardrails).stream()
                .map(one -> new Difference(one.rule().label(), one.before(), one.after())),
            approvals.diff(next.approvals).stream())
        .toList();
  }

  /** Returns the one text that is hashed. */
  public String canonical() {
    return "rules 1\n" + guardrails.canonical() + approvals.canonical();
  }

  /** Returns the hash of {@link #canonical}, as 64 hexadecimal digits. */
  public String sha256() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(canonical().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256; this one does not.", e);
    }
  }
}
