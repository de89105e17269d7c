package jp.go.jcmregistry.web.audit;

import java.util.List;
import java.util.Map;

/**
 * What a browser says of itself, in the two words by which somebody recognises their own. The order
 * matters: nearly all browsers also claim to be the ones named after them here.
 */
public record Device(String browser, String system) {

  private static final int LENGTH_MAX = 40;

  private static final List<Map.Entry<String, String>> BROWSERS =
      List.of(
          Map.entry("Edg", "Edge"),
          Map.entry("OPR/", "Opera"),
          Map.entry("Firefox/", "Firefox"),
          Map.entry("FxiOS/", "Firefox"),
          Map.entry("CriOS/", "Chrome"),
          Map.entry("Chrome/", "Chrome"),
          Map.entry("Safari/", "Safari"));

  private static final List<Map.Entry<String, String>> SYSTEMS =
      List.of(
          Map.entry("Windows", "Windows"),
          Map.entry("iPhone", "iPhone"),
          Map.entry("iPad", "iPad"),
          Map.entry("Android", "Android"),
          Map.entry("Mac OS X", "macOS"),
          Map.entry("CrOS", "ChromeOS"),
          Map.entry("Linux", "Linux"));

  /** As a browser names itself. */
  public static Device of(String userAgent) {
    return new Device(first(BROWSERS, userAgent, cut(userAgent)), first(SYSTEMS, userAgent, ""));
  }

  private static String first(
      List<Map.Entry<String, String>> names, String userAgent, String otherwise) {
    return names.stream()
        .filter(name -> userAgent.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(otherwise);
  }

  private static String cut(String text) {
    return text.length() <= LENGTH_MAX ? text : text.substring(0, LENGTH_MAX);
  }

  @Override
  public String toString() {
    return system.isEmpty() ? browser : browser + ", " + system;
  }
}
