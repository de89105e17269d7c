package jp.go.jcmregistry.usecase.certificate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountHolderVersion.Details;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.certificate.Certificate;
import jp.go.jcmregistry.domain.certificate.Certified;
import jp.go.jcmregistry.domain.certificate.CertifiedUnits;
import jp.go.jcmregistry.domain.certificate.CertifiedUnits.Itmos;
import jp.go.jcmregistry.domain.certificate.CertifiedUnits.Run;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.transaction.Article6;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction;
import jp.go.jcmregistry.domain.transaction.Transactions;
import jp.go.jcmregistry.usecase.certificate.Sheet.Fact;
import jp.go.jcmregistry.usecase.startup.Installation;

/** Writes a certificate, in each of its languages on pages of their own. */
@Dependent
class CertificateSheet {
  @Inject private CertifiedUnits units;
  @Inject private Transactions transactions;
  @Inject private Accounts accounts;
  @Inject private RecordedFacts recorded;
  @Inject private Registries registries;
  @Inject private Installation installation;

  /** The certificate as it is printed today: the same for ever, unless it was withdrawn. */
  Sheet of(Certificate certificate, PublicAddress site) {
    String[] languages = certificate.certified().languages().split(",");
    ZoneId zone = registries.byCode(certificate.registry()).zone();
    Sheet sheet = new Sheet(languages[0], "JCM Registry " + certificate.number());
    for (String language : languages) {
      write(sheet.part(language), certificate, new PaperWords(language, zone), site);
    }
    return sheet;
  }

  private void write(Sheet sheet, Certificate it, PaperWords words, PublicAddress site) {
    Certified said = it.certified();
    sheet.title(words.of("title." + said.kind()));
    if (installation.isDemonstration()) {
      sheet.notice(words.of("demonstration"));
    }
    if (it.withdrawnAt() != null) {
      sheet.notice(words.of("withdrawn", words.clocks().instant(it.withdrawnAt())));
    }
    sheet.paragraph(words.of("statement." + said.kind()));
    if (said.transactionId() == null) {
      account(sheet, it, words);
    } else {
      movement(sheet, it, words);
    }
    verification(sheet, it, words, site);
  }

  private void movement(Sheet sheet, Certificate it, PaperWords words) {
    Certified said = it.certified();
    RegistryTransaction transaction = transactions.byId(said.transactionId());
    Article6 article6 = transaction.particulars().article6();
    Integer year = transaction.particulars().useYear();
    List<Fact> facts = new ArrayList<>(issued(it, words));
    facts.add(new Fact(words.of("quantity"), words.quantity(said.quantity(), said.metric())));
    facts.add(new Fact(words.of("completed"), words.clocks().instant(said.at())));
    facts.add(new Fact(words.of("holder"), words.either(said.holderEn(), said.holderJa())));
    facts.add(new Fact(words.of("beneficiary"), said.beneficiary()));
    facts.add(new Fact(words.of("purpose"), said.purpose()));
    facts.add(new Fact(words.of("usingParty"), article6.usingParty()));
    facts.add(new Fact(words.of("useYear"), year == null ? null : year.toString()));
    if (article6.oimpPurpose() != null) {
      facts.add(new Fact(words.of("oimp"), words.of("oimp." + article6.oimpPurpose())));
    }
    facts.add(new Fact(words.of("usingEntity"), article6.usingEntity()));
    facts.add(new Fact(words.of("transaction"), transaction.number()));
    sheet.facts(facts);
    sheet.heading(words.of("units"));
    table(sheet, units.moved(said.transactionId()), words);
    article6(sheet, said, words);
  }

  private void article6(Sheet sheet, Certified said, PaperWords words) {
    List<Itmos> itmos = units.itmos(said.transactionId(), said.at());
    long authorized = itmos.stream().mapToLong(Itmos::quantity).sum();
    sheet.heading(words.of("adjustment"));
    if (authorized > 0) {
      sheet.paragraph(words.of("adjustment.authorized", words.quantity(authorized, said.metric())));
    }
    if (authorized < said.quantity()) {
      sheet.paragraph(
          words.of("adjustment.none", words.quantity(said.quantity() - authorized, said.metric())));
    }
    if (!itmos.isEmpty()) {
      sheet.heading(words.of("itmos"));
      sheet.table(
          List.of(
              words.of("itmos.approach"),
              words.of("itmos.first"),
              words.of("itmos.last"),
              words.of("units.quantity")),
          itmos.stream()
              .map(
                  run ->
                      List.of(
                          run.approach(),
                          run.first(),
                          run.last(),
                          PaperWords.digits(run.quantity())))
              .toList(),
          3);
    }
  }

  private void account(Sheet sheet, Certificate it, PaperWords words) {
    Certified said = it.certified();
    Account account = accounts.byId(said.accountId());
    Details holder = accounts.holder(account, said.at());
    List<Fact> facts = new ArrayList<>(issued(it, words));
    facts.add(new Fact(words.of("asOf"), words.clocks().deadline(said.at())));
    facts.add(new Fact(words.of("account"), account.number().toString()));
    facts.add(new Fact(words.of("account.kind"), words.of("AccountKind." + account.kind())));
    facts.add(new Fact(words.of("account.opened"), words.clocks().instant(account.openedAt())));
    facts.add(new Fact(words.of("holder"), words.either(said.holderEn(), said.holderJa())));
    facts.add(
        new Fact(
            words.of("headOffice"), words.either(holder.headOfficeEn(), holder.headOfficeJa())));
    facts.addAll(recorded.of(account, said.at(), words));
    sheet.facts(facts);
    List<Run> held = units.held(said.accountId(), said.at());
    if (!held.isEmpty()) {
      sheet.heading(words.of("units"));
      table(sheet, held, words);
      if (held.size() == CertifiedUnits.RUNS_MAX) {
        sheet.paragraph(words.of("units.more", PaperWords.digits(CertifiedUnits.RUNS_MAX)));
      }
    }
  }

  private List<Fact> issued(Certificate it, PaperWords words) {
    Account government = accounts.only(it.registry(), AccountKind.GOVERNMENT_HOLDING);
    Details manager = accounts.holder(government, it.issuedAt());
    return List.of(
        new Fact(words.of("number"), it.number()),
        new Fact(words.of("registry"), words.of("registry.name", it.registry())),
        new Fact(words.of("manager"), words.either(manager.nameEn(), manager.nameJa())),
        new Fact(words.of("issued"), words.clocks().instant(it.issuedAt())));
  }

  static void table(Sheet sheet, List<Run> runs, PaperWords words) {
    sheet.table(
        List.of(
            words.of("units.serial"),
            words.of("units.project"),
            words.of("units.vintage"),
            words.of("units.quantity")),
        runs.stream().map(run -> row(run, words)).toList(),
        3);
  }

  private static List<String> row(Run run, PaperWords words) {
    return List.of(
        run.serial(),
        run.project()
            + " "
            + words.either(run.titleEn(), run.titleJa())
            + " ("
            + words.either(run.countryEn(), run.countryJa())
            + ")",
        String.valueOf(run.vintage()),
        PaperWords.digits(run.quantity()));
  }

  private static void verification(
      Sheet sheet, Certificate it, PaperWords words, PublicAddress site) {
    String address = site.verification(words.code(), it.code());
    sheet.together().heading(words.of("verification"));
    sheet.picture(QrPicture.of(address), words.of("verification.picture", address));
    sheet.paragraph(words.of("verification.text"));
    sheet.facts(
        List.of(
            new Fact(words.of("verification.code"), it.code()),
            new Fact(words.of("verification.address"), address)));
  }
}
