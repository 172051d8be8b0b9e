package io.plumbline.adapters.web.rest;

import io.plumbline.adapters.web.rest.access.BrandsResource;
import io.plumbline.adapters.web.rest.access.MeResource;
import io.plumbline.adapters.web.rest.access.SessionsResource;
import io.plumbline.adapters.web.rest.access.UsersResource;
import io.plumbline.adapters.web.rest.alert.AlertRoutesResource;
import io.plumbline.adapters.web.rest.alert.AlertsResource;
import io.plumbline.adapters.web.rest.change.BudgetsResource;
import io.plumbline.adapters.web.rest.change.ChangeDecisionsResource;
import io.plumbline.adapters.web.rest.change.ChangeResource;
import io.plumbline.adapters.web.rest.change.ChangeStepsResource;
import io.plumbline.adapters.web.rest.change.ChangeWaiversResource;
import io.plumbline.adapters.web.rest.change.ChangesResource;
import io.plumbline.adapters.web.rest.chat.SlackResource;
import io.plumbline.adapters.web.rest.experiment.ExperimentDesignsResource;
import io.plumbline.adapters.web.rest.experiment.ExperimentLessonsResource;
import io.plumbline.adapters.web.rest.experiment.ExperimentQueueResource;
import io.plumbline.adapters.web.rest.experiment.ExperimentResource;
import io.plumbline.adapters.web.rest.experiment.ExperimentStepsResource;
import io.plumbline.adapters.web.rest.experiment.ExperimentWaiversResource;
import io.plumbline.adapters.web.rest.experiment.ExperimentsResource;
import io.plumbline.adapters.web.rest.forecast.ForecastAccuracyResource;
import io.plumbline.adapters.web.rest.forecast.ForecastResource;
import io.plumbline.adapters.web.rest.forecast.ForecastsResource;
import io.plumbline.adapters.web.rest.guardrail.CircumstancesResource;
import io.plumbline.adapters.web.rest.guardrail.GuardrailsResource;
import io.plumbline.adapters.web.rest.guardrail.RuleChangesResource;
import io.plumbline.adapters.web.rest.guardrail.RuleDecisionsResource;
import io.plumbline.adapters.web.rest.job.JobsResource;
import io.plumbline.adapters.web.rest.job.StandingJobsResource;
import io.plumbline.adapters.web.rest.ledger.CheckpointsResource;
import io.plumbline.adapters.web.rest.ledger.CorrectionsResource;
import io.plumbline.adapters.web.rest.ledger.EntriesPdfResource;
import io.plumbline.adapters.web.rest.ledger.ExportResource;
import io.plumbline.adapters.web.rest.ledger.LedgerResource;
import io.plumbline.adapters.web.rest.ledger.PackPdfResource;
import io.plumbline.adapters.web.rest.ledger.PeriodResource;
import io.plumbline.adapters.web.rest.ledger.ProofResource;
import io.plumbline.adapters.web.rest.maturity.MaturityResource;
import io.plumbline.adapters.web.rest.media.BatchesResource;
import io.plumbline.adapters.web.rest.media.ImportsResource;
import io.plumbline.adapters.web.rest.media.QualityResource;
import io.plumbline.adapters.web.rest.mix.FitsResource;
import io.plumbline.adapters.web.rest.mix.SpecificationResource;
import io.plumbline.adapters.web.rest.planning.AllocationResource;
import io.plumbline.adapters.web.rest.planning.AttributionResource;
import io.plumbline.adapters.web.rest.planning.DecisionCurrencyResource;
import io.plumbline.adapters.web.rest.planning.EfficiencyResource;
import io.plumbline.adapters.web.rest.planning.ScenarioDecisionsResource;
import io.plumbline.adapters.web.rest.planning.ScenarioResource;
import io.plumbline.adapters.web.rest.planning.ScenariosResource;
import io.plumbline.adapters.web.rest.programme.BacklogResource;
import io.plumbline.adapters.web.rest.programme.HeadlineKpisResource;
import io.plumbline.adapters.web.rest.programme.PlanningPeriodsResource;
import io.plumbline.adapters.web.rest.programme.StewardResource;
import io.plumbline.adapters.web.rest.programme.TouchpointsResource;
import io.plumbline.adapters.web.rest.registry.BacktestsResource;
import io.plumbline.adapters.web.rest.registry.ChampionResource;
import io.plumbline.adapters.web.rest.registry.ElasticitiesCsvResource;
import io.plumbline.adapters.web.rest.registry.ElasticitiesResource;
import io.plumbline.adapters.web.rest.registry.PromotionDecisionsResource;
import io.plumbline.adapters.web.rest.registry.PromotionsResource;
import io.plumbline.adapters.web.rest.registry.RunsResource;
import io.plumbline.adapters.web.rest.report.ReportFilesResource;
import io.plumbline.adapters.web.rest.report.ReportPreviewsResource;
import io.plumbline.adapters.web.rest.report.ReportsResource;
import io.plumbline.adapters.web.rest.report.RunCardResource;
import io.plumbline.adapters.web.rest.shipping.BudgetRoutesResource;
import io.plumbline.adapters.web.rest.shipping.DispatchesResource;
import io.plumbline.adapters.web.rest.shipping.HandShippingResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The REST interface, version 1: every resource and every filter, named here and nowhere else. */
@ApplicationScoped
@ApplicationPath(ApiV1.PATH)
public class ApiV1 extends Application {

  /** Where it begins. */
  public static final String PATH = "/api/v1";

  /** What answers requests. */
  static final Set<Class<?>> RESOURCES =
      Set.of(
          SessionsResource.class,
          MeResource.class,
          UsersResource.class,
          BrandsResource.class,
          SpecificationResource.class,
          ImportsResource.class,
          BatchesResource.class,
          QualityResource.class,
          JobsResource.class,
          StandingJobsResource.class,
          FitsResource.class,
          RunsResource.class,
          AttributionResource.class,
          AllocationResource.class,
          DecisionCurrencyResource.class,
          EfficiencyResource.class,
          ElasticitiesResource.class,
          ElasticitiesCsvResource.class,
          ScenariosResource.class,
          ScenarioResource.class,
          ScenarioDecisionsResource.class,
          BacktestsResource.class,
          ForecastsResource.class,
          ForecastResource.class,
          ForecastAccuracyResource.class,
          ChampionResource.class,
          PromotionsResource.class,
          PromotionDecisionsResource.class,
          GuardrailsResource.class,
          RuleChangesResource.class,
          RuleDecisionsResource.class,
          CircumstancesResource.class,
          AlertsResource.class,
          AlertRoutesResource.class,
          ReportsResource.class,
          ReportFilesResource.class,
          ReportPreviewsResource.class,
          RunCardResource.class,
          StewardResource.class,
          PlanningPeriodsResource.class,
          BacklogResource.class,
          HeadlineKpisResource.class,
          TouchpointsResource.class,
          MaturityResource.class,
          BudgetRoutesResource.class,
          DispatchesResource.class,
          HandShippingResource.class,
          SlackResource.class,
          LedgerResource.class,
          CheckpointsResource.class,
          ProofResource.class,
          ExportResource.class,
          CorrectionsResource.class,
          PeriodResource.class,
          EntriesPdfResource.class,
          PackPdfResource.class,
          BudgetsResource.class,
          ChangesResource.class,
          ChangeResource.class,
          ChangeStepsResource.class,
          ChangeDecisionsResource.class,
          ChangeWaiversResource.class,
          ExperimentsResource.class,
          ExperimentQueueResource.class,
          ExperimentDesignsResource.class,
          ExperimentLessonsResource.class,
          ExperimentResource.class,
          ExperimentStepsResource.class,
          ExperimentWaiversResource.class);

  private static final Set<Class<?>> AROUND_THEM =
      Set.of(
          BearerAuthentication.class,
          DenyByDefault.class,
          BodyLimits.class,
          ApiHeaders.class,
          JsonBodies.class,
          ProblemMapper.class);

  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> classes = new LinkedHashSet<>(RESOURCES);
    classes.addAll(AROUND_THEM);
    return classes;
  }

  /** A Location stays as it was given: the address this server has is not the one people call. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.headers.location.relative.resolution.disabled", true);
  }
}
