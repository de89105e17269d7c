package jp.go.jcmregistry.usecase.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.notice.Notice;
import jp.go.jcmregistry.domain.notice.Notices;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryClock;

/** What a registry tells everybody: What's new, its archive, each notice under its address. */
@Stateless
@PermitAll
public class PublicNotices {
  /** More is current at no time that anybody would read. */
  private static final int CURRENT_MAX = 50;

  /** One a day, twice over: a year is read in one piece. */
  private static final int YEAR_MAX = 800;

  private static final int FEED_MAX = 30;

  @Inject private Notices notices;
  @Inject private Registries registries;
  @Inject private RegistryClock clock;

  /** What is current, pinned first, and the years of the archive. */
  public record Board(List<Notice> current, List<Integer> years) implements Serializable {}

  /** What was published in a year, and the other years. */
  public record Archive(int year, List<Notice> published, List<Integer> years)
      implements Serializable {}

  /**
   * What programs read that follow the news.
   *
   * @param changedAt when the newest version of any of them came to hold
   */
  public record Feed(List<Notice> newest, Instant changedAt) implements Serializable {}

  /** The first few of what is current. */
  public List<Notice> latest(String registry, int most) {
    return notices.current(registry, today(registry), Math.min(most, CURRENT_MAX));
  }

  /** Everything that is current today. */
  public Board board(String registry) {
    LocalDate today = today(registry);
    return new Board(notices.current(registry, today, CURRENT_MAX), notices.years(registry, today));
  }

  /** Everything that was published in a year. */
  public Archive archive(String registry, int year) {
    LocalDate today = today(registry);
    return new Archive(
        year, notices.ofYear(registry, year, today, YEAR_MAX), notices.years(registry, today));
  }

  /** The newest, also those that are not current any more. */
  public Feed feed(String registry) {
    List<Notice> newest = notices.newest(registry, today(registry), FEED_MAX);
    return new Feed(
        newest,
        newest.stream().map(Notice::effectiveAt).max(Instant::compareTo).orElse(Instant.EPOCH));
  }

  /**
   * One notice, also one that is not current any more or was withdrawn.
   *
   * @throws NotFoundOrNotYours when there is none, or not yet
   */
  public Notice of(String registry, String number) {
    return notices
        .byNumber(registry, number)
        .filter(notice -> notice.isPublished(today(registry)))
        .orElseThrow(() -> new NotFoundOrNotYours("notice"));
  }

  private LocalDate today(String registry) {
    return registries.byCode(registry).dayOf(clock.now());
  }
}
