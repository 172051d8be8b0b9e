-- What the application's role (${app}) may do; everything else it may not.
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM "${app}";
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO "${app}";

-- evidence and other things that only grow
GRANT SELECT, INSERT ON
  brand, app_user, ledger_entry, ledger_checkpoint, batch, raw_row, observation,
  mix_model_spec, fit_request, model_run, model_run_chain, job_finding,
  promotion, promotion_waiver, promotion_decision, backtest_request, backtest, forecast,
  scenario, scenario_decision, scenario_decision_line,
  rule_change, rule_change_decision, circumstance, circumstance_withdrawal,
  change_request, change_step, standing_budget, decision_currency,
  experiment, experiment_step,
  report
  TO "${app}";

-- what was chosen and reached of a brand's maturity
GRANT SELECT, INSERT ON framework_choice, milestone TO "${app}";

GRANT SELECT, INSERT ON budget_route TO "${app}";

-- a programme as it stands now; each change is in the ledger
GRANT SELECT, INSERT, UPDATE ON steward, touchpoint, planning_period, backlog_item TO "${app}";

-- alerts and their routes as they stand now; each step is in the ledger
GRANT SELECT, INSERT, UPDATE ON alert_route TO "${app}";
GRANT SELECT, INSERT ON alert, alert_delivery TO "${app}";
GRANT UPDATE (title, detail, value, unit, lower_end, upper_end, basis, period,
  cause_page, cause_about, next_words, next_page, next_about,
  standing, answered_by, answered_kind, answered_at, note, until, ledger_sequence) ON alert TO "${app}";
GRANT UPDATE (attempt, due_at, sent_at, failure) ON alert_delivery TO "${app}";

-- an order moves on; what was ordered stays
GRANT SELECT, INSERT ON dispatch TO "${app}";
GRANT UPDATE (legs, state, attempt, due_at) ON dispatch TO "${app}";

-- things that go when they have served
GRANT SELECT, INSERT, DELETE ON
  access_token, sign_in_failure, upload, upload_column, upload_chunk
  TO "${app}";

-- a job moves on; what was asked for stays
GRANT SELECT, INSERT ON job TO "${app}";
GRANT UPDATE (state, cancel_requested, attempt, done, doing, started_at, finished_at, summary)
  ON job TO "${app}";

-- the newest run of a standing job takes the place of the one before
GRANT SELECT, INSERT, UPDATE ON standing_job_run TO "${app}";

GRANT SELECT, INSERT, UPDATE, DELETE ON scheduled_tasks TO "${app}";

-- the chat: links, codes and calls go when they have served; a message moves on
GRANT SELECT, INSERT, DELETE ON chat_link, chat_link_code, chat_call TO "${app}";
GRANT SELECT, INSERT ON chat_message TO "${app}";
GRANT UPDATE (nonce_hash, place, shown, settled, attempt, due_at) ON chat_message TO "${app}";
