package jp.go.jcmregistry.domain.reporting;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordChange;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.domain.cooperation.RecordField.Type;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.cooperation.Recorded;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * Filing the annual information: one person proposes the tables of a year as they were compiled
 * last, another files them. What is filed is what both looked at: when the ledger changed since,
 * the tables are compiled and proposed again.
 */
public class AefFilings implements Recorded {
  /** A line of the reasons: the number of a check, then why its warning is filed. */
  private static final Pattern REASON =
      Pattern.compile("\\s*([A-Z]{1,3}[0-9]{2})\\s*[:\uFF1A]\\s*(\\S.*)");

  private static final int FIRST_YEAR = 2021;

  private final AefExports exports;
  private final AefSubmissions submissions;
  private final AefFiles files;
  private final AefJobs jobs;
  private final RecordedDuties duties;

  public AefFilings(EntityManager entities, AefExports exports, AefFiles files) {
    this.exports = exports;
    this.submissions = new AefSubmissions(entities);
    this.files = files;
    this.jobs = new AefJobs(entities);
    this.duties = new RecordedDuties(entities);
  }

  @Override
  public RecordKind kind() {
    return RecordKind.AEF_FILING;
  }

  @Override
  public List<RecordField> fields(String registry) {
    return List.of(
        RecordField.of("reportedYear", Type.YEAR),
        RecordField.of("version", Type.TEXT),
        RecordField.optional("platformRequest", Type.TEXT),
        RecordField.optional("reasons", Type.AREA));
  }

  @Override
  public String subject(Answers answers) {
    return answers.year("reportedYear").toString();
  }

  @Override
  public List<Violation> check(Answers answers, String registry, Instant now) {
    List<Violation> violations = new ArrayList<>();
    int year = answers.year("reportedYear");
    if (year < FIRST_YEAR || now.atZone(ZoneOffset.UTC).getYear() <= year) {
      violations.add(Violation.of(AefRule.YEAR_IS_OVER.number(), subject(answers)));
      return violations;
    }
    checkVersion(answers, submissions.latest(registry, year), violations);
    Optional<AefExport> draft = exports.latest(registry, year).filter(exports::isCurrent);
    if (draft.isEmpty()) {
      violations.add(Violation.of(AefRule.DRAFT_IS_CURRENT.number(), subject(answers)));
    } else {
      checkFindings(answers, draft.get(), violations);
    }
    return violations;
  }

  private void checkVersion(
      Answers answers, Optional<AefFiled> before, List<Violation> violations) {
    List<AefVersion> following = AefVersion.after(before.map(AefFiled::version).orElse(null));
    Optional<AefVersion> asked = AefVersion.parse(answers.text("version"));
    if (asked.filter(following::contains).isEmpty()) {
      violations.add(
          Violation.of(
              AefRule.VERSION_FOLLOWS.number(),
              answers.text("version"),
              following.stream().map(AefVersion::toString).collect(Collectors.joining(" / "))));
    } else if (asked.get().isAsked() != (answers.text("platformRequest") != null)) {
      violations.add(Violation.of(AefRule.PLATFORM_ASKED.number(), asked.get(), following.get(0)));
    }
  }

  private void checkFindings(Answers answers, AefExport draft, List<Violation> violations) {
    long errors = draft.count(AefCheck.Severity.ERROR);
    if (errors > 0) {
      violations.add(Violation.of(AefRule.NO_ERRORS.number(), subject(answers), errors));
    }
    Map<String, String> reasons = reasons(answers);
    String without =
        draft.warnings().stream()
            .map(AefCheck::number)
            .filter(number -> !reasons.containsKey(number))
            .collect(Collectors.joining(", "));
    if (!without.isEmpty()) {
      violations.add(
          Violation.of(AefRule.WARNINGS_HAVE_REASONS.number(), subject(answers), without));
    }
  }

  private static Map<String, String> reasons(Answers answers) {
    Map<String, String> reasons = new TreeMap<>();
    answers
        .text("reasons", "")
        .lines()
        .map(REASON::matcher)
        .filter(Matcher::matches)
        .forEach(reason -> reasons.put(reason.group(1), reason.group(2).strip()));
    return reasons;
  }

  @Override
  public void carryOut(RecordChange change, Instant now) {
    Answers answers = change.answers();
    int year = answers.year("reportedYear");
    AefExport draft = exports.lockLatest(change.registry(), year).orElseThrow();
    String proposed =
        exports
            .latestAt(change.registry(), year, change.proposedAt())
            .map(AefExport::contentSha256)
            .orElse("");
    if (!draft.contentSha256().equals(proposed)) {
      throw new RuleBroken(Violation.of(AefRule.DRAFT_IS_CURRENT.number(), subject(answers)));
    }
    AefVersion version = AefVersion.parse(answers.text("version")).orElseThrow();
    Map<String, String> reasons = reasons(answers);
    reasons.keySet().retainAll(draft.warnings().stream().map(AefCheck::number).toList());
    AefFiled filed =
        submissions.add(draft, version, answers.text("platformRequest"), reasons, change, now);
    if (exports.isLong(change.registry(), year)) {
      jobs.ask(
          new AefJobs.Asked(change.registry(), year, filed.id(), change.decidedBy()),
          files.expected(draft),
          now);
    } else {
      files.write(filed, draft, Progress.IGNORED);
    }
    duties.made(change, filed);
  }
}
