package jp.go.jcmregistry.web.shared;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.StatusType;
import java.util.List;
import jp.go.jcmregistry.domain.shared.Violation;

/** An answer of the API that says why it is none: application/problem+json (RFC 9457). */
final class Problem {
  /** Held: the platform looks the provider up anew, through every library, at each call. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private static final String TYPE = "application/problem+json;charset=UTF-8";

  private final StatusType status;
  private final JsonObjectBuilder json;

  Problem(StatusType status, Sentence detail) {
    this.status = status;
    this.json =
        JSON.createObjectBuilder()
            .add("type", "about:blank")
            .add("title", status.getReasonPhrase())
            .add("status", status.getStatusCode())
            .add("detail", detail.english())
            .add("detail_ja", detail.japanese());
  }

  Problem with(String name, String value) {
    json.add(name, value);
    return this;
  }

  Problem withViolations(List<Violation> violations) {
    JsonArrayBuilder all = JSON.createArrayBuilder();
    violations.forEach(v -> all.add(sentence("rule", v.rule(), Sentence.of(v::sentence))));
    json.add("violations", all);
    return this;
  }

  Problem withFields(List<Malformed.Field> fields) {
    JsonArrayBuilder all = JSON.createArrayBuilder();
    fields.forEach(f -> all.add(sentence("field", f.name(), f.sentence())));
    json.add("fields", all);
    return this;
  }

  private static JsonObjectBuilder sentence(String name, String value, Sentence sentence) {
    return JSON.createObjectBuilder()
        .add(name, value)
        .add("en", sentence.english())
        .add("ja", sentence.japanese());
  }

  Response answer() {
    return Response.status(status).type(TYPE).entity(json.build().toString()).build();
  }
}
