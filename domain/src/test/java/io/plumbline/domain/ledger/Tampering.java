package io.plumbline.domain.ledger;

import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What somebody with full access to the database could do to one entry, one field at a time. */
record Tampering(LedgerEntry e) {

  /** The change of this name. */
  LedgerEntry change(String name) {
    return Objects.requireNonNull(each().get(name));
  }

  /** Every single-field change, by the field's name. */
  Map<String, LedgerEntry> each() {
    return Map.ofEntries(
        Map.entry("sequence", sequence(e.sequence() + 7)),
        Map.entry("brand", with(new BrandId("other-brand"), e.actor(), e.origin(), e.kind())),
        Map.entry("at", at(e.at().plus(Duration.ofNanos(1000)))),
        Map.entry("at, a second later", at(e.at().plusSeconds(1))),
        Map.entry("actor's name", by(Actor.human("mallory"))),
        Map.entry("actor's kind", by(new Actor(e.actor().name(), Actor.Kind.AGENT))),
        Map.entry("origin", with(e.brand(), e.actor(), Origin.CHAT, e.kind())),
        Map.entry("kind", with(e.brand(), e.actor(), e.origin(), Fact.Kind.MODEL_RUN)),
        Map.entry("subject", texts(e.subject() + "x", e.summary(), e.details())),
        Map.entry("summary", texts(e.subject(), "nothing to see", e.details())),
        Map.entry("a detail's value", detail("rows", "30")),
        Map.entry("a detail's name", renamedDetail()),
        Map.entry("a detail more", detail("approved", "yes")),
        Map.entry("a detail less", texts(e.subject(), e.summary(), new TreeMap<>())),
        Map.entry("idempotency key", hashes(new UUID(6, 6), e.previous(), e.hash())),
        Map.entry("previous", hashes(e.idempotencyKey(), flipped(e.previous()), e.hash())),
        Map.entry("hash", hashes(e.idempotencyKey(), e.previous(), flipped(e.hash()))));
  }

  LedgerEntry sequence(long sequence) {
    return new LedgerEntry(
        sequence,
        e.brand(),
        e.at(),
        e.actor(),
        e.origin(),
        e.kind(),
        e.subject(),
        e.summary(),
        e.details(),
        e.idempotencyKey(),
        e.previous(),
        e.hash());
  }

  private LedgerEntry at(Instant at) {
    return new LedgerEntry(
        e.sequence(),
        e.brand(),
        at,
        e.actor(),
        e.origin(),
        e.kind(),
        e.subject(),
        e.summary(),
        e.details(),
        e.idempotencyKey(),
        e.previous(),
        e.hash());
  }

  private LedgerEntry by(Actor actor) {
    return with(e.brand(), actor, e.origin(), e.kind());
  }

  private LedgerEntry with(BrandId brand, Actor actor, Origin origin, Fact.Kind kind) {
    return new LedgerEntry(
        e.sequence(),
        brand,
        e.at(),
        actor,
        origin,
        kind,
        e.subject(),
        e.summary(),
        e.details(),
        e.idempotencyKey(),
        e.previous(),
        e.hash());
  }

  private LedgerEntry detail(String name, String value) {
    SortedMap<String, String> details = new TreeMap<>(e.details());
    details.put(name, value);
    return texts(e.subject(), e.summary(), details);
  }

  private LedgerEntry renamedDetail() {
    SortedMap<String, String> details = new TreeMap<>(e.details());
    details.put(details.firstKey() + "x", details.remove(details.firstKey()));
    return texts(e.subject(), e.summary(), details);
  }

  private LedgerEntry texts(String subject, String summary, SortedMap<String, String> details) {
    return new LedgerEntry(
        e.sequence(),
        e.brand(),
        e.at(),
        e.actor(),
        e.origin(),
        e.kind(),
        subject,
        summary,
        details,
        e.idempotencyKey(),
        e.previous(),
        e.hash());
  }

  private LedgerEntry hashes(UUID idempotencyKey, Hash previous, Hash hash) {
    return new LedgerEntry(
        e.sequence(),
        e.brand(),
        e.at(),
        e.actor(),
        e.origin(),
        e.kind(),
        e.subject(),
        e.summary(),
        e.details(),
        idempotencyKey,
        previous,
        hash);
  }

  private static Hash flipped(Hash hash) {
    char first = hash.hex().charAt(0);
    return new Hash((first == '0' ? '1' : '0') + hash.hex().substring(1));
  }
}
