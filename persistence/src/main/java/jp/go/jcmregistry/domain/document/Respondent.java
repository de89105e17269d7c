package jp.go.jcmregistry.domain.document;

/** Who is asked for documents: exactly one of an applicant, an account and a user. */
public record Respondent(Long applicationId, Long accountId, Long userId) {
  static Respondent applicant(long application) {
    return new Respondent(application, null, null);
  }

  static Respondent account(long account) {
    return new Respondent(null, account, null);
  }

  static Respondent user(long user) {
    return new Respondent(null, null, user);
  }
}
