package jp.go.jcmregistry.domain.notice;

/** What a public notice is about. */
public enum NoticeCategory {
  /** Announces a window in which the registry is closed; every such notice carries one. */
  MAINTENANCE,
  /** The registry as a service: what it can do now, what was mended. */
  SYSTEM,
  /** What account holders have to do, and with which form. */
  PROCEDURE
}
