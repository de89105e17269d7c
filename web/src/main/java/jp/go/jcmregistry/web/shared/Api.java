package jp.go.jcmregistry.web.shared;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** What programs call, with a personal token; docs/api.md describes it. It has no language. */
@ApplicationPath("/api/v1")
public class Api extends Application {}
