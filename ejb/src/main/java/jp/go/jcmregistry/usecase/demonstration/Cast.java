package jp.go.jcmregistry.usecase.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.account.AccountHolderVersion.Details;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.usecase.account.Confirming;
import jp.go.jcmregistry.usecase.demonstration.UserRegistration.Person;
import org.apache.commons.csv.CSVRecord;

/**
 * Who plays in the demonstration: staff, entities with their accounts, and those who act for them.
 */
@ApplicationScoped
public class Cast {
  static final String REGISTRY = "JPN01";
  static final String MONGOLIA = "MNG01";
  static final String OPERATOR = "operator";
  static final String APPROVER = "approver";
  private static final String GOVERNMENT = "GOV";
  private static final String NO_APP = "none";

  /** What belongs to Mongolia in the story: login IDs, and codes of accounts. */
  private static final String MONGOLIAN_LOGIN = "mng-";

  private static final String MONGOLIAN_CODE = "M";

  private static final Map<String, Role> STAFF =
      Map.of(
          OPERATOR,
          Role.OPERATOR,
          APPROVER,
          Role.APPROVER,
          APPROVER + "2",
          Role.APPROVER,
          "auditor",
          Role.AUDITOR,
          "administrator",
          Role.SYSTEM_ADMINISTRATOR,
          "administrator2",
          Role.SYSTEM_ADMINISTRATOR,
          MONGOLIAN_LOGIN + OPERATOR,
          Role.OPERATOR,
          MONGOLIAN_LOGIN + APPROVER,
          Role.APPROVER,
          MONGOLIAN_LOGIN + "auditor",
          Role.AUDITOR);

  @Inject private Stage stage;
  @Inject private UserRegistration registration;
  @Inject private AccountOpening opening;
  @Inject private Confirming confirming;
  @Inject private Accounts accounts;
  @Inject private Openings openings;
  @Inject private Props props;

  private final Map<String, CSVRecord> published =
      Script.read("demonstration-users.csv").stream()
          .collect(Collectors.toMap(r -> r.get("login"), r -> r));
  private final Map<String, List<CSVRecord>> representatives =
      Script.read("demonstration/representatives.csv").stream()
          .collect(Collectors.groupingBy(r -> r.get("entity")));

  /** Registers the staff of both registries. */
  void registerStaff() {
    for (Map.Entry<String, Role> member : STAFF.entrySet()) {
      String login = member.getKey();
      boolean system = member.getValue() == Role.SYSTEM_ADMINISTRATOR;
      String registry = login.startsWith(MONGOLIAN_LOGIN) ? MONGOLIA : REGISTRY;
      stage.asInstallation(
          () ->
              registration.staff(
                  person(system ? null : registry, login), Set.of(member.getValue())));
    }
  }

  /** Who prepares in a registry. */
  static String operator(String registry) {
    return registry.equals(MONGOLIA) ? MONGOLIAN_LOGIN + OPERATOR : OPERATOR;
  }

  /** Who decides in a registry. */
  static String approver(String registry) {
    return registry.equals(MONGOLIA) ? MONGOLIAN_LOGIN + APPROVER : APPROVER;
  }

  /** In which registry an account of the story lies. */
  static String registryOf(String code) {
    return code.startsWith(MONGOLIAN_CODE) ? MONGOLIA : REGISTRY;
  }

  /** Opens an entity's account and registers those who act for it. */
  void open(Step step) {
    Details details =
        new Details(
            step.text("name_en"),
            step.text("name_ja"),
            step.text("head_office_en"),
            step.text("head_office_ja"));
    String registry = registryOf(step.text("code"));
    AccountNumber number = stage.as(approver(registry), () -> opening.open(details));
    for (CSVRecord row : representatives.getOrDefault(step.text("code"), List.of())) {
      Map<AccountNumber, Rights> rights = Map.of(number, Rights.valueOf(row.get("rights")));
      stage.as(
          operator(registry),
          () -> registration.representative(person(registry, row.get("login")), rights));
    }
  }

  /** The registry's operator confirms everybody who acts for an account. */
  void confirm(Step step) {
    String code = step.text("from");
    stage.as(
        operator(registryOf(code)),
        () -> {
          representatives
              .get(code)
              .forEach(person -> confirming.confirm(account(code), person.get("login")));
          return code;
        });
  }

  /** Gives those whom everybody can sign in as their app; before that they sign nothing. */
  void enrol() {
    published.forEach(
        (login, row) -> {
          if (!NO_APP.equals(row.get("secret"))) {
            props.enrol(login, row.get("secret"));
          }
        });
  }

  /** People nobody is told the password of get one that nobody knows. */
  private Person person(String registry, String login) {
    CSVRecord row = published.get(login);
    String name = row == null ? "Demonstration Representative " + login : row.get("name");
    String password = row == null ? UUID.randomUUID().toString() : row.get("password");
    return new Person(registry, login, password, name, login + "@example.invalid", "ja");
  }

  /** The account of an entity of the story, or the government's. */
  AccountNumber account(String code) {
    return government(code)
        ? accounts.only(registryOf(code), AccountKind.GOVERNMENT_HOLDING).number()
        : openings.number(code);
  }

  /** Who starts for this account. */
  String starter(String code) {
    return government(code) ? operator(registryOf(code)) : acting(code).get(0);
  }

  /** Who approves for this account: its second representative, else the registry's approver. */
  String second(String code) {
    List<String> acting = government(code) ? List.of() : acting(code);
    return acting.size() > 1 ? acting.get(1) : approver(registryOf(code));
  }

  private static boolean government(String code) {
    return code.endsWith(GOVERNMENT);
  }

  private List<String> acting(String code) {
    List<String> logins = new ArrayList<>();
    for (CSVRecord row : representatives.get(code)) {
      if (Rights.valueOf(row.get("rights")).mayInitiate()) {
        logins.add(row.get("login"));
      }
    }
    return logins;
  }
}
