package jp.go.jcmregistry.benchmark;

import java.io.IOException;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A complete transfer: one person proposes it, another approves it, through the API. */
final class TransferOverHttp implements Work {

  static final int QUANTITY_MAX = 20;

  private static final Pattern NUMBER = Pattern.compile("\"number\":\"([^\"]+)\"");

  private final Scene scene;
  private final Http http;

  TransferOverHttp(Scene scene, Http http) {
    this.scene = scene;
    this.http = http;
  }

  @Override
  public void once(RandomGenerator chance) throws IOException {
    int from = chance.nextInt(Scene.ACCOUNTS);
    int to = (from + 1 + chance.nextInt(Scene.ACCOUNTS - 1)) % Scene.ACCOUNTS;
    String proposal =
        "{\"request\":\"%s\",\"kind\":\"TRANSFER\",\"from\":\"%s\",\"to\":\"%s\",\"quantity\":%d}"
            .formatted(
                UUID.randomUUID(),
                scene.account(from),
                scene.account(to),
                1 + chance.nextInt(QUANTITY_MAX));
    String proposed = http.post("/api/v1/transactions", Scene.token(from, 0), proposal);
    Matcher number = NUMBER.matcher(proposed);
    if (!number.find()) {
      throw new IOException(proposed);
    }
    String path = "/api/v1/transactions/" + number.group(1) + "/decision";
    String decided = http.post(path, Scene.token(from, 1), "{\"decision\":\"approve\"}");
    if (!decided.contains("COMPLETED")) {
      throw new IOException(decided);
    }
  }
}
