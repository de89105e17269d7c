package jp.go.jcmregistry.web.identity;

import jakarta.security.enterprise.credential.Credential;
import jp.go.jcmregistry.usecase.identity.SignIn;

/** Somebody the registry has let in; only pages of this package can say so to the container. */
record Proven(SignIn.Caller caller) implements Credential {}
