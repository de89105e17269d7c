package jp.go.jcmregistry.usecase.notice;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.Locale;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.notice.MaintenanceNews;
import jp.go.jcmregistry.domain.notice.MaintenanceNews.News;
import jp.go.jcmregistry.domain.notice.MaintenanceNews.Wording;
import jp.go.jcmregistry.usecase.shared.Clocks;

/** Tells people in person of maintenance that was announced, moved or taken back. */
@Dependent
public class DueMaintenance {
  @Inject private MaintenanceNews maintenance;
  @Inject private Registries registries;

  /** Tells what is to be told now. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void tell() {
    maintenance.claim().forEach(each -> maintenance.tell(each, wording(each)));
  }

  private Wording wording(News news) {
    ZoneId zone = registries.byCode(news.registry()).zone();
    return new Wording(window(news, zone, Locale.JAPANESE), window(news, zone, Locale.ENGLISH));
  }

  private static String window(News news, ZoneId zone, Locale reader) {
    return new Clocks(zone, reader).window(news.window().from(), news.window().until());
  }
}
