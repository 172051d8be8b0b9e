package io.plumbline.adapters.persistence.job;

import static io.plumbline.adapters.persistence.generated.Tables.JOB_FINDING;

import io.plumbline.adapters.persistence.generated.tables.records.JobFindingRecord;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** The findings of jobs in table {@code job_finding}, in their order. */
final class StoredFindings {

  private StoredFindings() {}

  static void add(DSLContext sql, BrandId brand, UUID job, List<Finding> findings) {
    List<JobFindingRecord> rows = new ArrayList<>();
    for (Finding finding : findings) {
      rows.add(
          new JobFindingRecord(
              brand,
              job,
              rows.size(),
              finding.severity(),
              finding.rule(),
              finding.place().file(),
              finding.place().row(),
              finding.place().column(),
              finding.problem(),
              finding.accepted()));
    }
    sql.batchInsert(rows).execute();
  }

  static Map<UUID, List<Finding>> of(DSLContext sql, Collection<UUID> jobs) {
    return sql.selectFrom(JOB_FINDING)
        .where(JOB_FINDING.JOB.in(jobs))
        .orderBy(JOB_FINDING.JOB, JOB_FINDING.POSITION)
        .fetchGroups(JOB_FINDING.JOB, StoredFindings::finding);
  }

  private static Finding finding(JobFindingRecord row) {
    return new Finding(
        row.getSeverity(),
        row.getRule(),
        new Finding.Place(row.getFile(), row.getRow(), row.getCol()),
        row.getProblem(),
        row.getAccepted());
  }
}
