package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Movements that are over before a journey begins: on an order, by programs of two of the staff.
 */
final class RecordedOrders {
  private static final Pattern NUMBER = Pattern.compile("\"number\":\"([^\"]+)\"");

  private final Program operator;
  private final Program approver;

  RecordedOrders(RunningRegistry registry) {
    operator = Program.of(registry.address(), registry.database(), "operator");
    approver = Program.of(registry.address(), registry.database(), "approver");
  }

  String transfer(String from, String to, String serials) {
    return completed("TRANSFER", from, "\"to\":\"" + to + "\"", serials);
  }

  String cancellation(String from, String serials) {
    return completed("VOLUNTARY_CANCELLATION", from, "\"purpose\":\"Test\"", serials);
  }

  private String completed(String kind, String from, String more, String serials) {
    String json =
        """
        {"request":"%s","kind":"%s","from":"%s",%s,"units":["%s"],"orderReference":"Order 7"}"""
            .formatted(UUID.randomUUID(), kind, from, more, serials);
    HttpResponse<String> proposed = operator.post("transactions", json);
    Matcher number = NUMBER.matcher(proposed.body());
    assertThat(number.find()).as(proposed.body()).isTrue();
    HttpResponse<String> approved =
        approver.post(
            "transactions/" + number.group(1) + "/decision", "{\"decision\":\"approve\"}");
    assertThat(approved.body()).contains("COMPLETED");
    return number.group(1);
  }
}
