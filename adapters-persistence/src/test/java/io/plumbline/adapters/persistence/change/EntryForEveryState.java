package io.plumbline.adapters.persistence.change;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/**
 * An oracle that knows nothing of the code: reads the tables of governed change, of tests and of
 * the programme beside the ledger and names every row without its entry, and every entry without
 * its row.
 */
final class EntryForEveryState {

  /** The tables whose rows are held to the ledger here. */
  static final Set<String> TABLES =
      Set.of(
          "change_request",
          "change_step",
          "standing_budget",
          "dispatch",
          "budget_route",
          "rule_change",
          "rule_change_decision",
          "circumstance",
          "circumstance_withdrawal",
          "experiment",
          "experiment_step",
          "steward",
          "planning_period",
          "backlog_item",
          "touchpoint");

  /** What stands in the ledger for each event, written down a second time. */
  static final String FACTS =
      """
      ('Drafted', 'CHANGE_DRAFTED'), ('Edited', 'CHANGE_EDITED'), ('Judged', 'CHANGE_JUDGED'),
      ('WaiverAsked', 'CHANGE_WAIVER_ASKED'), ('WaiverGranted', 'CHANGE_WAIVED'),
      ('Submitted', 'CHANGE_SUBMITTED'), ('Approved', 'CHANGE_APPROVED'),
      ('Rejected', 'CHANGE_REJECTED'), ('Withdrawn', 'CHANGE_WITHDRAWN'),
      ('Expired', 'CHANGE_EXPIRED'), ('Refused', 'CHANGE_REFUSED'),
      ('Shipping', 'CHANGE_SHIPPING'), ('Shipped', 'CHANGE_SHIPPED'),
      ('ShipFailed', 'CHANGE_SHIP_FAILED'), ('Breached', 'CHANGE_BREACH_DAY'),
      ('RollingBack', 'CHANGE_ROLLING_BACK'), ('RolledBack', 'CHANGE_ROLLED_BACK'),
      ('Held', 'CHANGE_HELD'), ('Expanded', 'CHANGE_EXPANDED'), ('Closed', 'CHANGE_CLOSED')
      """;

  /** The same for tests. */
  static final String TEST_FACTS =
      """
      ('Drafted', 'EXPERIMENT_DRAFTED'), ('Edited', 'EXPERIMENT_EDITED'),
      ('WaiverAsked', 'EXPERIMENT_WAIVER_ASKED'), ('Waived', 'EXPERIMENT_WAIVED'),
      ('Registered', 'EXPERIMENT_REGISTERED'), ('Started', 'EXPERIMENT_STARTED'),
      ('Looked', 'EXPERIMENT_LOOKED'), ('Stopped', 'EXPERIMENT_STOPPED'),
      ('ReadOut', 'EXPERIMENT_READ_OUT'), ('Learned', 'EXPERIMENT_LEARNED')
      """;

  private static final String QUERY =
      """
      WITH
        fact (event, kind) AS (VALUES %s),
        test_fact (event, kind) AS (VALUES %s),
        test AS (
          SELECT *, 'EXP-' || lpad(number::text, greatest(4, length(number::text)), '0') AS label
          FROM experiment),
        entry AS (
          SELECT *, jsonb_object(detail_names, detail_values) AS d FROM ledger_entry),
        named AS (
          SELECT *, 'C-' || lpad(number::text, greatest(4, length(number::text)), '0') AS label
          FROM change_request),
        stated AS (
          SELECT DISTINCT brand, ledger_sequence AS sequence FROM standing_budget),
        programme AS (
          SELECT brand, 'STEWARD_NAMED' AS kind, brand AS subject, ledger_sequence,
            jsonb_build_object('steward', person) AS told FROM steward
          UNION ALL
          SELECT brand, 'PLANNING_PERIOD_SET', id::text, ledger_sequence,
            jsonb_strip_nulls(jsonb_build_object('name', name, 'first', first_day::text,
              'last', last_day::text, 'budget_cents', budget_cents::text,
              'floor_cents', floor_cents::text, 'ceiling_cents', ceiling_cents::text))
          FROM planning_period
          UNION ALL
          SELECT brand, 'BACKLOG_CHANGED', id::text, ledger_sequence,
            jsonb_strip_nulls(jsonb_build_object('title', title, 'why', why,
              'state', lower(state), 'owner', owner,
              'links', nullif(array_to_string(links, ' '), '')))
          FROM backlog_item
          UNION ALL
          SELECT brand, 'CHANNEL_DESCRIBED', channel, ledger_sequence,
            jsonb_build_object('stage', lower(stage), 'outcome', outcome) FROM touchpoint),
        shipped (kind, purpose) AS (
          VALUES ('CHANGE_SHIPPING', 'SHIP'), ('CHANGE_ROLLING_BACK', 'ROLL_BACK'))

      SELECT 'step without its entry: ' || s.brand || ' ' || n.label || ' step ' || s.step
      FROM change_step s JOIN named n ON n.brand = s.brand AND n.id = s.request
        LEFT JOIN fact f ON f.event = s.event
        LEFT JOIN entry e ON e.brand = s.brand AND e.sequence = s.ledger_sequence
      WHERE (f.kind = e.kind AND e.subject = n.label AND e.actor_name = s.by_name
        AND e.actor_kind = s.by_kind::text
        AND e.d ->> 'request' = s.request::text AND e.d ->> 'step' = s.step::text
        AND e.d ->> 'state' = s.state) IS NOT TRUE

      UNION ALL
      SELECT 'entry without its step: ' || e.brand || ' ' || e.sequence || ' ' || e.kind
      FROM entry e
      WHERE e.kind IN (SELECT kind FROM fact) AND NOT EXISTS (
        SELECT FROM change_step s WHERE s.brand = e.brand AND s.ledger_sequence = e.sequence)

      UNION ALL
      SELECT 'request with a hole: ' || n.brand || ' ' || n.label
      FROM named n
        LEFT JOIN change_step s ON s.brand = n.brand AND s.request = n.id
      GROUP BY n.brand, n.id, n.label
      HAVING count(s.step) = 0 OR count(s.step) <> max(s.step)
        OR count(*) FILTER (WHERE s.event = 'Drafted' AND s.step = 1) <> 1

      UNION ALL
      SELECT 'step of a test without its entry: ' || s.brand || ' ' || n.label || ' step ' || s.step
      FROM experiment_step s JOIN test n ON n.brand = s.brand AND n.id = s.experiment
        LEFT JOIN test_fact f ON f.event = s.event
        LEFT JOIN entry e ON e.brand = s.brand AND e.sequence = s.ledger_sequence
      WHERE (f.kind = e.kind AND e.subject = n.label AND e.actor_name = s.by_name
        AND e.actor_kind = s.by_kind::text
        AND e.d ->> 'experiment' = s.experiment::text AND e.d ->> 'step' = s.step::text
        AND e.d ->> 'state' = s.state) IS NOT TRUE

      UNION ALL
      SELECT 'entry without its step of a test: ' || e.brand || ' ' || e.sequence || ' ' || e.kind
      FROM entry e
      WHERE e.kind IN (SELECT kind FROM test_fact) AND NOT EXISTS (
        SELECT FROM experiment_step s WHERE s.brand = e.brand AND s.ledger_sequence = e.sequence)

      UNION ALL
      SELECT 'test with a hole: ' || n.brand || ' ' || n.label
      FROM test n
        LEFT JOIN experiment_step s ON s.brand = n.brand AND s.experiment = n.id
      GROUP BY n.brand, n.id, n.label
      HAVING count(s.step) = 0 OR count(s.step) <> max(s.step)
        OR count(*) FILTER (WHERE s.event = 'Drafted' AND s.step = 1) <> 1

      UNION ALL
      SELECT 'registered as something else: ' || e.brand || ' ' || e.subject
      FROM entry e
      WHERE e.kind = 'EXPERIMENT_REGISTERED'
        AND (e.d ->> 'registered_sha256' = e.d ->> 'content_sha256') IS NOT TRUE

      UNION ALL
      SELECT 'budget without its entry: ' || b.brand || ' ' || b.ledger_sequence || ' '
        || b.channel || ' / ' || b.item
      FROM standing_budget b
        LEFT JOIN entry e ON e.brand = b.brand AND e.sequence = b.ledger_sequence
        LEFT JOIN LATERAL (
          -- the order this change of budgets comes from
          SELECT o.ordered FROM entry h JOIN dispatch o
            ON o.brand = h.brand AND o.order_key::text = h.d ->> 'order'
          WHERE h.brand = e.brand AND h.d ->> 'request' = e.d ->> 'request'
            AND h.kind IN ('CHANGE_SHIPPING', 'CHANGE_ROLLING_BACK') AND h.sequence < e.sequence
          ORDER BY h.sequence DESC LIMIT 1) o ON true
        LEFT JOIN LATERAL (
          SELECT (l ->> 'after')::bigint AS cents FROM json_array_elements(o.ordered -> 'lines') l
          WHERE l ->> 'channel' = b.channel AND l ->> 'item' = b.item) line ON true
        LEFT JOIN LATERAL (
          SELECT p.cents FROM standing_budget p
          WHERE p.brand = b.brand AND p.channel = b.channel AND p.item = b.item
            AND p.ledger_sequence = (SELECT max(sequence) FROM stated s
              WHERE s.brand = b.brand AND s.sequence < b.ledger_sequence)) was ON true
      WHERE (b.at = e.at AND CASE e.kind
        WHEN 'BUDGETS_STATED' THEN e.d ->> (b.channel || ' | ' || b.item) = b.cents::text
        WHEN 'CHANGE_SHIPPED' THEN coalesce(line.cents, was.cents) = b.cents
        WHEN 'CHANGE_ROLLED_BACK' THEN coalesce(line.cents, was.cents) = b.cents
        ELSE false END) IS NOT TRUE

      UNION ALL
      SELECT 'entry without its budgets: ' || e.brand || ' ' || e.sequence || ' ' || e.kind
      FROM entry e
      WHERE e.kind IN ('BUDGETS_STATED', 'CHANGE_SHIPPED', 'CHANGE_ROLLED_BACK')
        AND NOT EXISTS (
          SELECT FROM stated s WHERE s.brand = e.brand AND s.sequence = e.sequence)

      UNION ALL
      SELECT 'dispatch without its entry: ' || o.brand || ' ' || o.order_key
      FROM dispatch o
      WHERE (SELECT count(*) FROM entry e JOIN shipped USING (kind)
        WHERE e.brand = o.brand AND e.d ->> 'order' = o.order_key::text
          AND e.subject = o.request AND shipped.purpose = o.purpose) <> 1

      UNION ALL
      SELECT 'entry without its dispatch: ' || e.brand || ' ' || e.sequence || ' ' || e.kind
      FROM entry e JOIN shipped USING (kind)
      WHERE NOT EXISTS (
        SELECT FROM dispatch o WHERE o.brand = e.brand AND e.d ->> 'order' = o.order_key::text)

      UNION ALL
      SELECT 'leg that was set without an entry, or the other way: ' || o.brand || ' ' || o.order_key
      FROM dispatch o
      WHERE json_array_length(o.legs -> 'refusals') = 0
        AND (SELECT count(*) FROM json_array_elements(o.legs -> 'legs') leg
          WHERE leg -> 'state' ->> 'is' = 'DONE')
        <> (SELECT count(*) FROM entry e WHERE e.brand = o.brand AND e.kind = 'BUDGET_SET'
          AND e.d ->> 'order' = o.order_key::text AND e.d ->> 'direction' = 'SET')

      UNION ALL
      SELECT 'budget set for no order: ' || e.brand || ' ' || e.sequence
      FROM entry e
      WHERE e.kind IN ('BUDGET_SET', 'BUDGET_REFUSED') AND NOT EXISTS (
        SELECT FROM dispatch o WHERE o.brand = e.brand AND e.d ->> 'order' = o.order_key::text)

      UNION ALL
      SELECT 'twice: ' || brand || ' ' || subject || ' ' || kind
      FROM entry WHERE kind IN ('CHANGE_SHIPPED', 'CHANGE_ROLLED_BACK')
      GROUP BY brand, subject, kind HAVING count(*) > 1

      UNION ALL
      SELECT 'set twice: ' || brand || ' ' || subject || ' ' || (d ->> 'target')
      FROM entry WHERE kind = 'BUDGET_SET'
      GROUP BY brand, subject, d ->> 'order', d ->> 'target', d ->> 'direction'
      HAVING count(*) > 1

      UNION ALL
      SELECT 'rules without their entry: ' || r.brand || ' ' || r.id
      FROM rule_change r
      WHERE (SELECT count(*) FROM entry e WHERE e.brand = r.brand
        AND e.kind = 'GUARDRAILS_PROPOSED' AND e.subject = r.id::text
        AND e.d ->> 'sha256' = r.sha256 AND e.actor_name = r.proposed_by) <> 1

      UNION ALL
      SELECT 'decision on rules without its entry: ' || r.brand || ' ' || r.change
      FROM rule_change_decision r
      WHERE (SELECT count(*) FROM entry e WHERE e.brand = r.brand
        AND e.subject = r.change::text AND e.actor_name = r.decided_by
        AND e.kind = CASE r.answer WHEN 'APPROVED' THEN 'GUARDRAILS_CHANGED'
          ELSE 'GUARDRAILS_' || r.answer END) <> 1

      UNION ALL
      SELECT 'entry without its rules: ' || e.brand || ' ' || e.sequence || ' ' || e.kind
      FROM entry e
      WHERE (e.kind = 'GUARDRAILS_PROPOSED' AND NOT EXISTS (SELECT FROM rule_change r
          WHERE r.brand = e.brand AND r.id::text = e.subject))
        OR (e.kind IN ('GUARDRAILS_CHANGED', 'GUARDRAILS_REJECTED', 'GUARDRAILS_WITHDRAWN')
          AND NOT EXISTS (SELECT FROM rule_change_decision r
            WHERE r.brand = e.brand AND r.change::text = e.subject))

      UNION ALL
      SELECT 'circumstance without its entry: ' || c.brand || ' ' || c.id
      FROM circumstance c
      WHERE (SELECT count(*) FROM entry e WHERE e.brand = c.brand
        AND e.kind = 'CIRCUMSTANCE_STATED' AND e.subject = c.id::text
        AND e.actor_name = c.stated_by AND e.d ->> 'note' = c.note) <> 1

      UNION ALL
      SELECT 'withdrawal without its entry: ' || c.brand || ' ' || c.circumstance
      FROM circumstance_withdrawal c
      WHERE (SELECT count(*) FROM entry e WHERE e.brand = c.brand
        AND e.kind = 'CIRCUMSTANCE_WITHDRAWN' AND e.subject = c.circumstance::text
        AND e.actor_name = c.withdrawn_by AND e.d ->> 'reason' = c.reason) <> 1

      UNION ALL
      SELECT 'entry without its circumstance: ' || e.brand || ' ' || e.sequence
      FROM entry e
      WHERE (e.kind = 'CIRCUMSTANCE_STATED' AND NOT EXISTS (SELECT FROM circumstance c
          WHERE c.brand = e.brand AND c.id::text = e.subject))
        OR (e.kind = 'CIRCUMSTANCE_WITHDRAWN' AND NOT EXISTS (
          SELECT FROM circumstance_withdrawal c
          WHERE c.brand = e.brand AND c.circumstance::text = e.subject))

      UNION ALL
      SELECT 'route and entry that differ: ' || coalesce(r.brand, e.brand) || ' '
        || coalesce(r.channel, e.subject)
      FROM (SELECT *, row_number() OVER (PARTITION BY brand ORDER BY ordinal) AS place
          FROM budget_route) r
        FULL JOIN (SELECT *, row_number() OVER (PARTITION BY brand ORDER BY sequence) AS place
          FROM entry WHERE kind = 'BUDGET_ROUTED') e
          ON e.brand = r.brand AND e.place = r.place
      WHERE (e.d ->> 'channel' = r.channel AND (e.d ->> 'item') IS NOT DISTINCT FROM r.item
        AND e.d ->> 'by' = r.set_by) IS NOT TRUE

      UNION ALL
      SELECT 'programme that is not as its newest entry tells: ' || coalesce(p.brand, e.brand)
        || ' ' || coalesce(p.kind, e.kind) || ' ' || coalesce(p.subject, e.subject)
      FROM programme p
        FULL JOIN (
          SELECT DISTINCT ON (brand, kind, subject) * FROM entry
          WHERE kind IN ('STEWARD_NAMED', 'PLANNING_PERIOD_SET', 'BACKLOG_CHANGED', 'CHANNEL_DESCRIBED')
          ORDER BY brand, kind, subject, sequence DESC) e
        ON e.brand = p.brand AND e.kind = p.kind AND e.subject = p.subject
      WHERE (e.sequence = p.ledger_sequence AND e.d @> p.told) IS NOT TRUE
      """
          .formatted(FACTS, TEST_FACTS);

  private EntryForEveryState() {}

  /** Returns what does not fit, one sentence each; empty if everything does. */
  static List<String> misfits(DSLContext sql) {
    return sql.resultQuery(QUERY).fetch(0, String.class);
  }
}
