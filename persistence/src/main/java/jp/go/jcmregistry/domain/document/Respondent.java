package jp.go.jcmregistry.domain.document;

/** Who is asked for documents: exactly one of an applicant, an account, a user and a holder. */
public record Respondent(Long applicationId, Long accountId, Long userId, Long holderId) {
  static Respondent applicant(long application) {
    return new Respondent(application, null, null, null);
  }

  static Respondent account(long account) {
    return new Respondent(null, account, null, null);
  }

  static Respondent user(long user) {
    return new Respondent(null, null, user, null);
  }

  static Respondent holder(long holder) {
    return new Respondent(null, null, null, holder);
  }
}
