package jp.go.jcmregistry.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of this machine that nobody listens on. */
public final class FreePort {

  private FreePort() {}

  /** Any port that is free now. */
  public static int any() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Refuses a port that another program listens on. */
  static void require(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      socket.getLocalPort();
    } catch (IOException | IllegalArgumentException failure) {
      throw new CannotStart(
          "Port %d is taken by another program or may not be used: choose another one, for example"
                  .formatted(port)
              + " mvn -Prun -Dhttp.port=8081.",
          failure);
    }
  }
}
