package jp.go.jcmregistry.usecase.startup;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jp.go.jcmregistry.usecase.demonstration.DemonstrationSteps;

/** What is true of this installation as a whole. */
@Stateless
@PermitAll
public class Installation {
  @Inject private DemonstrationSteps demonstration;

  /**
   * Whether what is recorded here is an example: as the data says, so that a demonstration
   * restarted without its option is never taken for real, and a real registry never for an example.
   */
  public boolean isDemonstration() {
    return Boolean.parseBoolean(System.getenv("REGISTRY_DEMO")) || demonstration.loaded().of() > 0;
  }
}
