package jp.go.jcmregistry.domain.shared;

/** There is no such thing, or it is somebody else's: both are answered alike. */
public class NotFoundOrNotYours extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotFoundOrNotYours(String what) {
    super(what);
  }
}
