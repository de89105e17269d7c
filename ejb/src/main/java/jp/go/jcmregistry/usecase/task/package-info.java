/** Who of the staff works on what waits. */
package jp.go.jcmregistry.usecase.task;
