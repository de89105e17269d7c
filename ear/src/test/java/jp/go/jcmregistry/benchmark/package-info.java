/**
 * How fast the registry is: complete transfers over HTTP beside the same statements sent by hand.
 * Run by {@code mvn -Pbenchmark verify}; no figure of it fails a build.
 */
package jp.go.jcmregistry.benchmark;
