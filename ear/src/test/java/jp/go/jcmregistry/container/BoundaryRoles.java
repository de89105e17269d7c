package jp.go.jcmregistry.container;

import java.util.List;

/** Who is let into which method of which boundary: the table that people agreed on. */
final class BoundaryRoles {
  private static final String TABLE =
      """
      AccessLogView.own: APPROVER AUDITOR HOLDER OPERATOR SYSTEM_ADMINISTRATOR
      AccountDirectory.all: APPROVER AUDITOR OPERATOR
      AccountDirectory.asOf: APPROVER AUDITOR HOLDER OPERATOR
      AccountDirectory.named: APPROVER AUDITOR HOLDER OPERATOR
      AccountDirectory.of: APPROVER AUDITOR HOLDER OPERATOR
      AccountDirectory.own: HOLDER
      AccountDirectory.ownToInitiate: HOLDER
      Adjustments.choices: APPROVER AUDITOR OPERATOR
      Adjustments.entries: APPROVER AUDITOR OPERATOR
      Adjustments.of: APPROVER AUDITOR OPERATOR
      AefDownloads.file: APPROVER AUDITOR OPERATOR
      AefReporting.answer: OPERATOR
      AefReporting.cancel: OPERATOR
      AefReporting.of: APPROVER AUDITOR OPERATOR
      AefReporting.prepare: OPERATOR
      AefReporting.years: APPROVER AUDITOR OPERATOR
      AnsweringRequests.answer: EVERYBODY
      AnsweringRequests.attach: EVERYBODY
      AnsweringRequests.of: EVERYBODY
      AnsweringRequests.ofApplication: EVERYBODY
      AnsweringRequests.remove: EVERYBODY
      AnsweringRequests.waiting: APPROVER AUDITOR HOLDER OPERATOR SYSTEM_ADMINISTRATOR
      ApplicationDesk.all: APPROVER AUDITOR OPERATOR
      ApplicationDesk.approve: APPROVER
      ApplicationDesk.document: APPROVER AUDITOR OPERATOR
      ApplicationDesk.enter: OPERATOR
      ApplicationDesk.giveBack: OPERATOR
      ApplicationDesk.hand: OPERATOR
      ApplicationDesk.note: OPERATOR
      ApplicationDesk.notePaid: OPERATOR
      ApplicationDesk.of: APPROVER AUDITOR OPERATOR
      ApplicationDesk.reject: APPROVER
      ApplicationDesk.retry: OPERATOR
      ApplicationDesk.take: OPERATOR
      Applying.attach: EVERYBODY
      Applying.begin: EVERYBODY
      Applying.document: EVERYBODY
      Applying.fees: EVERYBODY
      Applying.of: EVERYBODY
      Applying.part: EVERYBODY
      Applying.remove: EVERYBODY
      Applying.save: EVERYBODY
      Applying.submit: EVERYBODY
      Applying.withdraw: EVERYBODY
      ApprovalQueue.item: APPROVER AUDITOR OPERATOR
      ApprovalQueue.overview: APPROVER AUDITOR OPERATOR
      ApprovalQueue.waiting: APPROVER AUDITOR OPERATOR
      ApprovingSeveral.approve: HOLDER
      ApprovingSeveral.listed: HOLDER
      AuditSearch.accesses: APPROVER AUDITOR OPERATOR
      AuditSearch.acts: APPROVER AUDITOR OPERATOR SYSTEM_ADMINISTRATOR
      AuditSearch.everyAccess: APPROVER AUDITOR OPERATOR
      AuditSearch.everyAct: APPROVER AUDITOR OPERATOR SYSTEM_ADMINISTRATOR
      AuthorizedUse.choices: HOLDER OPERATOR
      AuthorizedUse.sends: HOLDER OPERATOR
      Confirming.confirm: HOLDER OPERATOR
      Correspondence.all: APPROVER AUDITOR OPERATOR SYSTEM_ADMINISTRATOR
      Correspondence.of: APPROVER AUDITOR OPERATOR SYSTEM_ADMINISTRATOR
      Correspondence.overview: APPROVER AUDITOR OPERATOR SYSTEM_ADMINISTRATOR
      CreditSearch.choices: EVERYBODY
      CreditSearch.life: EVERYBODY
      CreditSearch.lifeOfItmos: EVERYBODY
      CreditSearch.partOfFile: EVERYBODY
      CreditSearch.search: EVERYBODY
      CreditSearch.still: EVERYBODY
      Deciding.approve: APPROVER HOLDER OPERATOR
      Deciding.reject: APPROVER HOLDER OPERATOR
      Deciding.withdraw: APPROVER HOLDER OPERATOR
      Disclosure.asOf: EVERYBODY
      Disowning.disown: APPROVER AUDITOR HOLDER OPERATOR SYSTEM_ADMINISTRATOR
      DocumentDesk.accept: APPROVER OPERATOR
      DocumentDesk.all: APPROVER AUDITOR OPERATOR
      DocumentDesk.ask: APPROVER OPERATOR
      DocumentDesk.askAgain: APPROVER OPERATOR
      DocumentDesk.file: APPROVER AUDITOR OPERATOR
      DocumentDesk.of: APPROVER AUDITOR OPERATOR
      DocumentDesk.waiting: APPROVER AUDITOR OPERATOR
      DocumentDesk.withdraw: APPROVER OPERATOR
      Duties.calendar: APPROVER AUDITOR OPERATOR
      Evidence.add: OPERATOR
      Evidence.of: APPROVER AUDITOR OPERATOR
      Evidence.read: APPROVER AUDITOR OPERATOR
      Exports.handedOut: EVERYBODY
      Freezing.all: APPROVER AUDITOR OPERATOR SYSTEM_ADMINISTRATOR
      Freezing.askRelease: APPROVER OPERATOR SYSTEM_ADMINISTRATOR
      Freezing.freeze: APPROVER OPERATOR SYSTEM_ADMINISTRATOR
      Freezing.movedBy: APPROVER OPERATOR
      Freezing.of: APPROVER AUDITOR OPERATOR SYSTEM_ADMINISTRATOR
      Freezing.publish: APPROVER OPERATOR
      Freezing.refuseRelease: APPROVER OPERATOR SYSTEM_ADMINISTRATOR
      Freezing.release: APPROVER OPERATOR SYSTEM_ADMINISTRATOR
      HolderDirectory.all: APPROVER AUDITOR OPERATOR
      Information.delete: APPROVER AUDITOR HOLDER OPERATOR SYSTEM_ADMINISTRATOR
      Information.read: APPROVER AUDITOR HOLDER OPERATOR SYSTEM_ADMINISTRATOR
      Information.welcome: APPROVER AUDITOR HOLDER OPERATOR SYSTEM_ADMINISTRATOR
      Installation.isDemonstration: EVERYBODY
      IssuanceProgress.all: APPROVER AUDITOR OPERATOR
      IssuanceProgress.of: APPROVER AUDITOR OPERATOR
      IssuanceProgress.standing: APPROVER AUDITOR OPERATOR
      Issuing.authorizations: OPERATOR
      Issuing.check: OPERATOR
      Issuing.preview: OPERATOR
      Issuing.propose: OPERATOR
      JobWatch.troubled: APPROVER AUDITOR OPERATOR SYSTEM_ADMINISTRATOR
      JourneyDrafts.answer: HOLDER OPERATOR
      JourneyDrafts.begin: HOLDER OPERATOR
      JourneyDrafts.of: HOLDER OPERATOR
      JourneyDrafts.open: HOLDER OPERATOR
      KnownReceivers.of: HOLDER
      LimitSetting.approve: APPROVER HOLDER
      LimitSetting.of: APPROVER AUDITOR HOLDER OPERATOR
      LimitSetting.set: HOLDER
      LimitSetting.takeBack: HOLDER
      Maintenance.near: EVERYBODY
      NoticeDesk.all: APPROVER AUDITOR OPERATOR
      OwnApplications.all: HOLDER
      OwnApplications.begin: HOLDER
      OwnApprovals.forMe: HOLDER
      OwnApprovals.forOthers: HOLDER
      OwnApprovals.of: HOLDER
      OwnCredits.of: APPROVER AUDITOR HOLDER OPERATOR
      OwnCredits.part: APPROVER AUDITOR HOLDER OPERATOR
      OwnPassword.change: APPROVER AUDITOR HOLDER OPERATOR SYSTEM_ADMINISTRATOR
      OwnSecondFactor.change: APPROVER AUDITOR HOLDER OPERATOR SYSTEM_ADMINISTRATOR
      OwnSecondFactor.state: APPROVER AUDITOR HOLDER OPERATOR SYSTEM_ADMINISTRATOR
      OwnTasks.waiting: HOLDER
      Papers.certificate: APPROVER AUDITOR HOLDER OPERATOR
      Papers.ofTransaction: APPROVER AUDITOR HOLDER OPERATOR
      Papers.own: HOLDER
      Papers.statement: APPROVER AUDITOR HOLDER OPERATOR
      Papers.transaction: APPROVER AUDITOR HOLDER OPERATOR
      PrintedForms.docx: EVERYBODY
      PrintedForms.pdf: EVERYBODY
      Profile.makeToken: APPROVER AUDITOR HOLDER OPERATOR SYSTEM_ADMINISTRATOR
      Profile.name: APPROVER AUDITOR HOLDER OPERATOR SYSTEM_ADMINISTRATOR
      Profile.own: APPROVER AUDITOR HOLDER OPERATOR SYSTEM_ADMINISTRATOR
      Profile.prefer: APPROVER AUDITOR HOLDER OPERATOR SYSTEM_ADMINISTRATOR
      Profile.revokeToken: APPROVER AUDITOR HOLDER OPERATOR SYSTEM_ADMINISTRATOR
      ProjectImport.check: OPERATOR
      ProjectImport.propose: OPERATOR
      ProjectRegistration.all: APPROVER AUDITOR OPERATOR
      ProjectRegistration.choices: APPROVER AUDITOR OPERATOR
      ProjectRegistration.every: APPROVER AUDITOR OPERATOR
      ProjectRegistration.of: APPROVER AUDITOR OPERATOR
      ProjectRegistration.propose: OPERATOR
      ProjectRegistration.register: APPROVER
      ProjectRegistration.registered: APPROVER AUDITOR OPERATOR
      ProjectRegistration.reject: APPROVER
      ProjectSearch.of: EVERYBODY
      Proposing.preview: HOLDER OPERATOR
      Proposing.propose: HOLDER OPERATOR
      PublicNotices.archive: EVERYBODY
      PublicNotices.board: EVERYBODY
      PublicNotices.feed: EVERYBODY
      PublicNotices.latest: EVERYBODY
      PublicNotices.of: EVERYBODY
      PublicPages.partners: EVERYBODY
      PublicPages.text: EVERYBODY
      PublishedFreezes.now: EVERYBODY
      RecordKeeping.all: APPROVER AUDITOR OPERATOR
      RecordKeeping.approve: APPROVER
      RecordKeeping.form: OPERATOR
      RecordKeeping.of: APPROVER AUDITOR OPERATOR
      RecordKeeping.overview: APPROVER AUDITOR OPERATOR
      RecordKeeping.propose: OPERATOR
      RecordKeeping.reject: APPROVER
      RecordKeeping.unchanged: APPROVER AUDITOR OPERATOR
      RecordKeeping.waiting: APPROVER AUDITOR OPERATOR
      RecordKeeping.withdraw: OPERATOR
      RegistryList.all: EVERYBODY
      RegistryList.of: EVERYBODY
      RegistryWatch.now: APPROVER AUDITOR OPERATOR
      RegistryWatch.ofInstallation: SYSTEM_ADMINISTRATOR
      RegularInformation.of: APPROVER AUDITOR OPERATOR
      Reversing.check: OPERATOR
      Reversing.propose: OPERATOR
      SecondPerson.overview: SYSTEM_ADMINISTRATOR
      SecondPerson.waiting: SYSTEM_ADMINISTRATOR
      SettingsInForce.all: APPROVER AUDITOR OPERATOR
      SignIn.again: EVERYBODY
      SignIn.byCode: EVERYBODY
      SignIn.byInvitation: EVERYBODY
      SignIn.byPassword: EVERYBODY
      SignIn.bySession: EVERYBODY
      SignIn.byToken: EVERYBODY
      SignIn.enrol: EVERYBODY
      SignIn.leave: EVERYBODY
      SignIn.newSecret: EVERYBODY
      SignIn.toFinish: EVERYBODY
      SignIn.whyEnded: EVERYBODY
      StoppedTransactions.now: APPROVER AUDITOR HOLDER OPERATOR SYSTEM_ADMINISTRATOR
      TaskDesk.giveBack: APPROVER OPERATOR SYSTEM_ADMINISTRATOR
      TaskDesk.handOver: APPROVER OPERATOR SYSTEM_ADMINISTRATOR
      TaskDesk.of: APPROVER AUDITOR OPERATOR SYSTEM_ADMINISTRATOR
      TaskDesk.say: APPROVER OPERATOR SYSTEM_ADMINISTRATOR
      TaskDesk.take: APPROVER OPERATOR SYSTEM_ADMINISTRATOR
      TransactionDetail.of: APPROVER AUDITOR HOLDER OPERATOR
      TransactionLog.everyOfAccount: APPROVER AUDITOR HOLDER OPERATOR
      TransactionLog.ofAccount: APPROVER AUDITOR HOLDER OPERATOR
      TransactionLog.ofRegistry: APPROVER AUDITOR OPERATOR
      TransactionLog.waiting: APPROVER AUDITOR HOLDER OPERATOR
      TrustedList.add: HOLDER
      TrustedList.approve: APPROVER HOLDER
      TrustedList.of: APPROVER AUDITOR HOLDER OPERATOR
      TrustedList.takeOff: HOLDER
      UserAdministration.askForReset: SYSTEM_ADMINISTRATOR
      UserAdministration.askForRole: SYSTEM_ADMINISTRATOR
      UserAdministration.confirm: SYSTEM_ADMINISTRATOR
      UserAdministration.inviteRepresentative: OPERATOR
      UserAdministration.inviteStaff: SYSTEM_ADMINISTRATOR
      UserAdministration.refuse: SYSTEM_ADMINISTRATOR
      UserAdministration.remove: SYSTEM_ADMINISTRATOR
      UserAdministration.reset: OPERATOR SYSTEM_ADMINISTRATOR
      UserAdministration.takeRole: SYSTEM_ADMINISTRATOR
      UserAdministration.unlock: OPERATOR SYSTEM_ADMINISTRATOR
      UserDirectory.all: APPROVER AUDITOR OPERATOR SYSTEM_ADMINISTRATOR
      UserDirectory.grantable: SYSTEM_ADMINISTRATOR
      UserDirectory.of: APPROVER AUDITOR OPERATOR SYSTEM_ADMINISTRATOR
      UserDirectory.request: SYSTEM_ADMINISTRATOR
      Verification.of: EVERYBODY
      """;

  private BoundaryRoles() {}

  /** One line a method, in alphabetical order. */
  static List<String> lines() {
    return TABLE.lines().toList();
  }
}
