package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs propose and decide transactions by token, under the same rules as people. */
@ExtendWith(Journey.class)
class ProgramIT {

  private static final Pattern NUMBER = Pattern.compile("\"number\":\"([^\"]+)\"");

  @Test
  void aTransferIsProposedByOneAndApprovedByAnother(RunningRegistry registry) throws Exception {
    Program one = program(registry, "holder-a1");
    HttpResponse<String> proposed = one.post("transactions", transfer(registry, 3));
    assertThat(proposed.statusCode()).isEqualTo(201);
    assertThat(proposed.body()).contains("\"status\":\"PROPOSED\"");
    String number = number(proposed);
    assertThat(proposed.headers().firstValue("Location").orElseThrow())
        .isEqualTo(registry.address() + "api/v1/transactions/" + number);

    HttpResponse<String> own = decide(one, number, "approve");
    assertThat(own.statusCode()).isEqualTo(422);
    assertThat(own.body()).contains("J7001");

    HttpResponse<String> approved = decide(program(registry, "holder-a2"), number, "approve");
    assertThat(approved.statusCode()).isEqualTo(200);
    assertThat(approved.body()).contains("\"status\":\"COMPLETED\"");
  }

  @Test
  void everythingThatStandsAgainstItIsToldInBothLanguages(RunningRegistry registry)
      throws Exception {
    String json =
        """
        {"request":"%s","kind":"VOLUNTARY_CANCELLATION","from":"%s","quantity":900000000}"""
            .formatted(UUID.randomUUID(), account(registry, "holder-a1"));
    HttpResponse<String> refused = program(registry, "holder-a1").post("transactions", json);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(refused.body())
        .contains("\"rule\":\"J3005\"", "\"rule\":\"J3011\"", "t available", "利用できる量");
  }

  @Test
  void theSameRequestTwiceIsOneTransaction(RunningRegistry registry) throws Exception {
    Program program = program(registry, "holder-a1");
    String json = transfer(registry, 2);
    HttpResponse<String> first = program.post("transactions", json);
    HttpResponse<String> second = program.post("transactions", json);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());

    HttpResponse<String> other =
        program.post("transactions", json.replace("\"quantity\":2", "\"quantity\":1"));
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.body()).contains("\"rule\":\"J9003\"", number(first));
    withdraw(registry, first);
  }

  @Test
  void theSameRequestManyTimesAtOnceIsOneTransaction(RunningRegistry registry) throws Exception {
    Program program = program(registry, "holder-a1");
    String json = transfer(registry, 1);
    ExecutorService clients = Executors.newFixedThreadPool(6);
    try {
      Callable<HttpResponse<String>> send = () -> program.post("transactions", json);
      List<Integer> answers =
          clients.invokeAll(Stream.generate(() -> send).limit(6).toList()).stream()
              .map(ProgramIT::status)
              .sorted()
              .toList();
      assertThat(answers).containsExactly(200, 200, 200, 200, 200, 201);
    } finally {
      clients.shutdownNow();
    }
    withdraw(registry, program.post("transactions", json));
  }

  private static int status(Future<HttpResponse<String>> answer) {
    try {
      return answer.get().statusCode();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Test
  void anotherHoldersThingsAreAnsweredAsIfTheyDidNotExist(RunningRegistry registry)
      throws Exception {
    Program program = program(registry, "holder-a1");
    String mine = transfer(registry, 1);
    String foreign = mine.replace(account(registry, "holder-a1"), account(registry, "holder-b1"));
    String unknown = mine.replace(account(registry, "holder-a1"), "JPN-100-9999999-95");
    String of = program.post("transactions", foreign).body();
    assertThat(program.post("transactions", foreign).statusCode()).isEqualTo(404);
    assertThat(program.post("transactions", unknown).statusCode()).isEqualTo(404);
    assertThat(program.post("transactions", unknown).body()).isEqualTo(of);

    String number = number(program.post("transactions", mine));
    Program stranger = program(registry, "holder-b1");
    assertThat(decide(stranger, number, "approve").statusCode()).isEqualTo(404);
    assertThat(decide(stranger, "T-2000-000001", "approve").body())
        .isEqualTo(decide(stranger, number, "approve").body());
    decide(program(registry, "holder-a2"), number, "reject");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "jcm_none", "holder-a1:demonstration-holder-a1"})
  void withoutAValidTokenNothingIsAnswered(String token, RunningRegistry registry) {
    HttpResponse<String> answer =
        Program.withToken(registry.address(), token).post("transactions", "{}");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
    assertThat(answer.body()).contains("\"status\":401");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "request | ^x^",
        "kind | ^ISSUANCE^",
        "from | ^JPN-100-0000032-31^",
        "to | 5",
        "quantity | 1.5",
        "quantity | ^1^",
        "units | ^JCM-JP-CR-001-2019-1^",
        "units[0] | [^JCM-JP-CR^]",
        "purpose | ^a\\u0000b^",
        "certificateLanguage | ^fr^",
        "amount | 1"
      })
  void whatCannotBeReadIsNamed(String field, String value, RunningRegistry registry)
      throws Exception {
    String name = field.replace("[0]", "");
    String rest = transfer(registry, 1).replaceFirst("\"" + name + "\":(\"[^\"]*\"|[0-9]+),?", "");
    String object = rest.substring(0, rest.length() - 1);
    String json = object + ",\"" + name + "\":" + value.replace('^', '"') + "}";
    HttpResponse<String> answer =
        program(registry, "holder-a1").post("transactions", json.replace(",,", ","));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"" + field + "\"").doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "null", "{} {}"})
  void aBodyThatIsNoObjectIsRefused(String body, RunningRegistry registry) {
    HttpResponse<String> answer = program(registry, "holder-a1").post("transactions", body);
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void aRoleThatMayNotIsToldSo(RunningRegistry registry) throws Exception {
    HttpResponse<String> answer =
        program(registry, "auditor").post("transactions", transfer(registry, 1));
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void anUnknownAddressIsAProblemTooAndNoPage(RunningRegistry registry) {
    HttpResponse<String> answer = program(registry, "holder-a1").post("nothing", "{}");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
  }

  private static Program program(RunningRegistry registry, String loginId) {
    return Program.of(registry.address(), registry.database(), loginId);
  }

  private static HttpResponse<String> decide(Program program, String number, String decision) {
    String json = "{\"decision\":\"%s\",\"reason\":\"Test\"}".formatted(decision);
    return program.post("transactions/" + number + "/decision", json);
  }

  /** Frees the units again, for the tests that follow. */
  private static void withdraw(RunningRegistry registry, HttpResponse<String> proposed) {
    decide(program(registry, "holder-a2"), number(proposed), "reject");
  }

  private static String transfer(RunningRegistry registry, int quantity) {
    return "{\"request\":\"%s\",\"kind\":\"TRANSFER\",\"from\":\"%s\",\"to\":\"%s\",\"quantity\":%d}"
        .formatted(
            UUID.randomUUID(),
            account(registry, "holder-a1"),
            account(registry, "holder-b1"),
            quantity);
  }

  private static String account(RunningRegistry registry, String loginId) {
    return new Ledger(registry).account(loginId);
  }

  private static String number(HttpResponse<String> answer) {
    Matcher number = NUMBER.matcher(answer.body());
    assertThat(number.find()).as(answer.body()).isTrue();
    return number.group(1);
  }
}
