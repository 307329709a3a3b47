package io.shenbao.cli;

/** Entry point. */
public final class Shenbao {
  public static void main(String[] args) {
    System.out.println("hi");
  }
}
