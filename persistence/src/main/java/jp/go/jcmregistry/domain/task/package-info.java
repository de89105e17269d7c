/** Everything that waits for a person: who may do it, who works on it, what was said about it. */
package jp.go.jcmregistry.domain.task;
