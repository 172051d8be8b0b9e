package io.plumbline.application;

import io.plumbline.domain.media.usecase.AssessDataQuality;
import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.reporting.usecase.SummarizeHome;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the use cases that sum up. */
@Dependent
class ReportingBeans {

  @Produces
  @Singleton
  SummarizeHome summarizeHome(ModelRuns runs, AssessDataQuality assessDataQuality) {
    return new SummarizeHome(runs, assessDataQuality);
  }
}
