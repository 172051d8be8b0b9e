package io.plumbline.adapters.web.ui.media;

import io.plumbline.domain.job.usecase.FollowJobs;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes what all windows share. */
@Dependent
final class MediaBeans {

  @Produces
  @Singleton
  JobWatch jobWatch(FollowJobs followJobs) {
    return new JobWatch(followJobs);
  }
}
