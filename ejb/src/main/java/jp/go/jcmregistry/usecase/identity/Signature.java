package jp.go.jcmregistry.usecase.identity;

import jakarta.enterprise.context.RequestScoped;
import jp.go.jcmregistry.domain.audit.Place;

/** What the person of this request signs with, if it is a person. */
@RequestScoped
public class Signature {
  private boolean person;
  private String code;
  private Place place = new Place("", "");

  /** Keeps the code that was typed for the acts of this request. */
  public void give(String code) {
    this.code = code;
  }

  /** A session is at work, so what is marked as signed needs a code. */
  void isAPersons(Place from) {
    person = true;
    place = from;
  }

  /** A program is at work, which signs nothing. */
  void comesFrom(Place from) {
    place = from;
  }

  boolean needed() {
    return person;
  }

  String code() {
    return code;
  }

  /** From where this request comes; empty texts where it comes from the registry itself. */
  public Place place() {
    return place;
  }
}
