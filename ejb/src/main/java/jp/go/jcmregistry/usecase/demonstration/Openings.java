package jp.go.jcmregistry.usecase.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.account.AccountNumber;
import org.apache.commons.csv.CSVRecord;

/** Finds the accounts of the story's entities again, by the names they were opened under. */
@ApplicationScoped
public class Openings {
  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  private final Map<String, String> names =
      Script.read("demonstration/entities.csv").stream()
          .collect(Collectors.toMap(r -> r.get("code"), Openings::name));

  private static String name(CSVRecord row) {
    return row.get("name_en");
  }

  /** The account of the entity with this code. */
  @Transactional
  public AccountNumber number(String code) {
    return AccountNumber.parse(
        entities
            .createNativeQuery(
                "SELECT DISTINCT a.number FROM account a JOIN account_holder_version v"
                    + " ON v.holder_id = a.holder_id WHERE a.registry = ?1 AND v.name_en = ?2")
            .setParameter(1, Cast.registryOf(code))
            .setParameter(2, names.get(code))
            .getSingleResult()
            .toString());
  }
}
