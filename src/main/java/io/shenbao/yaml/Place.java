package io.shenbao.yaml;

/** Line and column, counted from 1. */
public record Place(int line, int column) {}
