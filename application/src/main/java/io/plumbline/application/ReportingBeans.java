package io.plumbline.application;

import io.plumbline.domain.media.usecase.AssessDataQuality;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.reporting.usecase.SummarizeHome;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the use cases that sum up. */
@Dependent
class ReportingBeans {

  @Produces
  @Singleton
  SummarizeHome summarizeHome(ShowChampion showChampion, AssessDataQuality assessDataQuality) {
    return new SummarizeHome(showChampion, assessDataQuality);
  }
}
