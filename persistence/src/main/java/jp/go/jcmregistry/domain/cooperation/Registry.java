package jp.go.jcmregistry.domain.cooperation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A Party's registry on this installation, with the zone in which its days begin and end. */
@Entity
@Table(name = "registry")
public class Registry {
  @Id private String code;
  private String party;

  @Column(name = "name_en")
  private String nameEn;

  @Column(name = "name_ja")
  private String nameJa;

  private String zone;

  protected Registry() {}

  /** Alpha-3 code of the Party and two digits, such as {@code JPN01}. */
  public String code() {
    return code;
  }

  public String party() {
    return party;
  }

  public ZoneId zone() {
    return ZoneId.of(zone);
  }

  /** The instant that "as of this day" means: 24:00 in the registry's zone. */
  public Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone()).toInstant();
  }

  public LocalDate dayOf(Instant instant) {
    return instant.atZone(zone()).toLocalDate();
  }
}
