package jp.go.jcmregistry.usecase.certificate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.HolderContacts;
import jp.go.jcmregistry.domain.credit.Holdings;
import jp.go.jcmregistry.domain.credit.Holdings.Amount;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.usecase.certificate.Sheet.Fact;

/**
 * What is recorded of an account beside its holder's name and its units, before an instant: its
 * status, what may not be disposed of, who represents its holder, and who acts for it.
 */
@Dependent
class RecordedFacts {
  private static final String STATUS =
      "SELECT status FROM account_status_change WHERE account_id = ?1 AND effective_at < ?2"
          + " ORDER BY effective_at DESC, id DESC LIMIT 1";

  /** No unit is counted twice where two restrictions are on it; a trust leaves units free. */
  private static final String RESTRICTED =
      "SELECT h.metric, sum(upper(u) - lower(u)) FROM (SELECT s.metric, b.series_id,"
          + " range_agg(b.serials * x.serials) AS held FROM restriction x"
          + " JOIN credit_block b ON b.series_id = x.series_id AND b.serials && x.serials"
          + " JOIN credit_series s ON s.id = b.series_id"
          + " WHERE b.account_id = ?1 AND x.kind <> 'TRUST'"
          + " AND b.since_at < ?2 AND (b.until_at IS NULL OR b.until_at >= ?2)"
          + " AND x.from_at < ?2 AND (x.until_at IS NULL OR x.until_at >= ?2)"
          + " GROUP BY s.metric, b.series_id) h, LATERAL unnest(h.held) u"
          + " GROUP BY h.metric ORDER BY h.metric <> 'GHG', h.metric";

  private static final String PEOPLE =
      "SELECT u.name, r.rights FROM representation r JOIN registry_user u ON u.id = r.user_id"
          + " WHERE r.account_id = ?1 AND r.state = 'ACTIVE' AND r.since_at < ?2"
          + " AND (r.until_at IS NULL OR r.until_at >= ?2) ORDER BY u.name, r.id";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private Holdings holdings;

  /** As facts in the words of one language; what was never recorded is left out. */
  List<Fact> of(Account account, Instant before, PaperWords words) {
    List<Fact> facts = new ArrayList<>();
    query(STATUS, account, before).getResultList().stream()
        .findFirst()
        .ifPresent(
            status -> facts.add(new Fact(words.of("status"), words.of("AccountStatus." + status))));
    Map<String, String> contacts = new HolderContacts(entities).of(account.holderId(), before);
    HolderContacts.NAMES.forEach(
        name -> facts.add(new Fact(words.of("contact." + name), contacts.get(name))));
    facts.add(new Fact(words.of("people"), people(account, before, words)));
    facts.add(new Fact(words.of("held"), words.quantities(holdings.totals(account.id(), before))));
    facts.add(new Fact(words.of("restricted"), words.quantities(restricted(account, before))));
    return facts;
  }

  private String people(Account account, Instant before, PaperWords words) {
    return Sql.rows(query(PEOPLE, account, before))
        .map(c -> words.of("person", Sql.text(c[0]), words.of("Rights." + c[1])))
        .collect(Collectors.joining("; "));
  }

  private List<Amount> restricted(Account account, Instant before) {
    return Sql.rows(query(RESTRICTED, account, before))
        .map(c -> new Amount(Sql.text(c[0]), Sql.number(c[1])))
        .toList();
  }

  private Query query(String sql, Account account, Instant before) {
    return entities
        .createNativeQuery(sql)
        .setParameter(1, account.id())
        .setParameter(2, Sql.timestamp(before));
  }
}
