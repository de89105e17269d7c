package jp.go.jcmregistry.domain.application;

/**
 * Who begins an application, and how it came.
 *
 * @param userId who is signed in: the applicant or, for one on paper, the operator; else null
 * @param accountId the account it concerns; null where the form concerns none
 * @param paper what the paper says; null for what is filled in online
 * @param email where whoever applies is told of every step; null: on paper, told by post
 * @param language ja or en
 */
record ApplicationOrigin(
    String registry,
    ApplicationForm form,
    ApplicationChannel channel,
    Long userId,
    Long accountId,
    ReceivedPaper paper,
    String email,
    String language) {}
