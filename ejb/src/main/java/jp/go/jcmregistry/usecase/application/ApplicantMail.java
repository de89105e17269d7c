package jp.go.jcmregistry.usecase.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jp.go.jcmregistry.domain.application.Application;
import jp.go.jcmregistry.domain.notice.Addressee;
import jp.go.jcmregistry.domain.notice.Mails;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.shared.RegistryClock;

/** Writes to whoever applies, who has no list of notifications yet. */
@Dependent
class ApplicantMail {
  @Inject private Mails mails;
  @Inject private RegistryClock clock;

  void tell(Application application, NotificationKind kind, String detail) {
    Addressee to =
        new Addressee(application.registry(), null, application.email(), application.language());
    mails.post(to, kind, detail, clock.now());
  }
}
