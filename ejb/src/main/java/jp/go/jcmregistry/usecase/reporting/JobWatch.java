package jp.go.jcmregistry.usecase.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.go.jcmregistry.domain.reporting.DueJobs;
import jp.go.jcmregistry.domain.reporting.DueJobs.Trouble;

/** What of the installation's own work does not run as it should: all staff may see it. */
@Stateless
@RolesAllowed({"OPERATOR", "APPROVER", "AUDITOR", "SYSTEM_ADMINISTRATOR"})
public class JobWatch {
  @Inject private DueJobs jobs;

  /** The kinds of work that fail or do not come at all, the longest first. */
  public List<Trouble> troubled() {
    return jobs.troubled();
  }
}
