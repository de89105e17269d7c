package jp.go.jcmregistry.usecase.certificate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.usecase.certificate.Sheet.Fact;
import jp.go.jcmregistry.usecase.startup.Installation;
import jp.go.jcmregistry.usecase.transaction.TransactionDetail;

/** Writes a transaction as whoever prints it may see it: no more than its page shows. */
@Dependent
class TransactionSheet {
  private static final String METRIC = "GHG";

  @Inject private RegistryClock clock;
  @Inject private Installation installation;

  Sheet of(TransactionDetail.View it, Registry registry, String language) {
    PaperWords words = new PaperWords(language, registry.zone());
    Sheet sheet =
        new Sheet(language, words.of("title.TRANSACTION") + " " + it.number())
            .part(language)
            .title(words.of("title.TRANSACTION") + " " + it.number());
    if (installation.isDemonstration()) {
      sheet.notice(words.of("demonstration"));
    }
    sheet.facts(facts(it, words));
    if (!it.lines().isEmpty()) {
      sheet.heading(words.of("units")).table(columns(words), rows(it), 3);
    }
    sheet.heading(words.of("details.history"));
    sheet.table(
        List.of(
            words.of("details.at"),
            words.of("details.status"),
            words.of("details.by"),
            words.of("details.reason")),
        it.history().stream().map(step -> step(step, words)).toList(),
        4);
    return sheet;
  }

  private List<Fact> facts(TransactionDetail.View it, PaperWords words) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(words.of("details.kind"), words.of("TransactionKind." + it.kind())));
    facts.add(new Fact(words.of("details.status"), words.of("TransactionStatus." + it.status())));
    facts.add(new Fact(words.of("quantity"), words.quantity(it.quantity(), METRIC)));
    facts.add(new Fact(words.of("details.from"), it.from()));
    facts.add(new Fact(words.of("details.to"), it.to()));
    facts.add(new Fact(words.of("details.proposed"), words.clocks().instant(it.proposedAt())));
    if (it.effectiveAt() != null) {
      facts.add(new Fact(words.of("completed"), words.clocks().instant(it.effectiveAt())));
    }
    facts.add(new Fact(words.of("details.reference"), it.particulars().reference()));
    facts.add(new Fact(words.of("purpose"), it.particulars().purpose()));
    facts.add(new Fact(words.of("beneficiary"), it.particulars().beneficiary()));
    facts.add(new Fact(words.of("details.printed"), words.clocks().instant(clock.now())));
    return facts;
  }

  private static List<String> columns(PaperWords words) {
    return List.of(
        words.of("units.serial"),
        words.of("details.from"),
        words.of("details.to"),
        words.of("units.quantity"));
  }

  private static List<List<String>> rows(TransactionDetail.View it) {
    return it.lines().stream()
        .map(
            line ->
                List.of(
                    line.serial(),
                    line.from() == null ? "" : line.from(),
                    line.to() == null ? "" : line.to(),
                    PaperWords.digits(line.quantity())))
        .toList();
  }

  private static List<String> step(TransactionDetail.Step step, PaperWords words) {
    return List.of(
        words.clocks().instant(step.at()),
        words.of("TransactionStatus." + step.status()),
        step.by() == null ? words.of("details.registry") : step.by(),
        step.reason() == null ? "" : step.reason());
  }
}
